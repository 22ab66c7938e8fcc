// Search, filters, colours and keys of the site. Pages are whole without it. Nothing is ever read as markup.
(function () {
  'use strict';
  var root = document.documentElement.getAttribute('data-root') || '';
  var byId = function (id) { return document.getElementById(id); };

  function element(name, attributes, words) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (words !== undefined) {
      made.textContent = words;
    }
    return made;
  }

  // ---- the index: loaded when it is first asked for, as a script, because pages of the file system may not fetch
  var DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
  var VALUE = {};
  for (var d = 0; d < DIGITS.length; d++) {
    VALUE[DIGITS[d]] = d;
  }
  var index = null;
  var waiting = [];

  function whenIndexed(then) {
    if (index) {
      then(index);
      return;
    }
    waiting.push(then);
    if (waiting.length > 1) {
      return;
    }
    var script = element('script', { src: root + 'assets/search-index.js' });
    script.onload = function () {
      index = unpack(window.tocsinIndex);
      waiting.splice(0).forEach(function (call) { call(index); });
    };
    script.onerror = function () {
      script.remove();
      waiting.splice(0).forEach(function (call) { call(null); });
    };
    document.head.appendChild(script);
  }

  function unpack(data) {
    var words = [];
    var postings = [];
    var before = '';
    data.words.split(' ').forEach(function (item) {
      var colon = item.lastIndexOf(':');
      before = before.slice(0, VALUE[item[0]]) + item.slice(1, colon);
      words.push(before);
      postings.push(item.slice(colon + 1));
    });
    return { titles: data.titles.split('\n'), pages: data.pages.split('\n'), kinds: data.kinds, words: words, postings: postings };
  }

  function eachPage(list, found) {
    var page = -1;
    if (list[0] === '!') {
      for (var i = 1; i < list.length; i++) {
        for (var bit = 0, bits = VALUE[list[i]]; bit < 6; bit++) {
          if (bits >> bit & 1) {
            found((i - 1) * 6 + bit);
          }
        }
      }
      return;
    }
    for (var at = 0; at < list.length; at++) {
      var distance = 0;
      var shift = 0;
      while (VALUE[list[at]] >= 32) {
        distance |= (VALUE[list[at++]] & 31) << shift;
        shift += 5;
      }
      page += (distance | VALUE[list[at]] << shift) + 1;
      found(page);
    }
  }

  function cut(text) {
    var plain = text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
    return plain.match(/[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/gu) || [];
  }

  function firstFrom(words, word) {
    var low = 0;
    var high = words.length;
    while (low < high) {
      var middle = low + high >> 1;
      if (words[middle] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // for each page the best that a word counts there: name 17 or 16, technique 9 or 8, field 5 or 4, text 3 or 2; whole words first
  function weights(data, word) {
    var out = new Uint8Array(data.pages.length);
    for (var at = firstFrom(data.words, word); at < data.words.length && data.words[at].startsWith(word); at++) {
      var whole = data.words[at] === word ? 1 : 0;
      data.postings[at].split('|').forEach(function (list, rank) {
        var weight = (16 >> rank) + whole;
        if (list) {
          eachPage(list, function (page) {
            if (out[page] < weight) {
              out[page] = weight;
            }
          });
        }
      });
    }
    return out;
  }

  // the pages in which every word stands, the best first
  function find(data, query) {
    var words = [];
    cut(query).forEach(function (word) {
      var known = firstFrom(data.words, word);
      var parts = known < data.words.length && data.words[known].startsWith(word) ? [word] : word.match(/[\p{L}\p{N}]+/gu);
      Array.prototype.push.apply(words, parts);
    });
    if (!words.length) {
      return [];
    }
    var all = words.map(function (word) { return weights(data, word); });
    var hits = [];
    for (var page = 0; page < data.pages.length; page++) {
      var sum = 0;
      for (var w = 0; w < all.length; w++) {
        if (!all[w][page]) {
          sum = 0;
          break;
        }
        sum += all[w][page];
      }
      if (sum) {
        hits.push({ page: page, sum: sum });
      }
    }
    hits.sort(function (a, b) { return b.sum - a.sum || a.page - b.page; });
    return hits.map(function (hit) { return hit.page; });
  }

  // ---- search in the head of each page
  var KINDS = { r: 'rule', h: 'hunt', d: 'deprecated rule', t: 'technique', s: 'data source', c: 'lint check' };
  var SHOWN = 20;
  var box = byId('search');
  var list = byId('results');
  var status = byId('search-status');
  var active = -1;

  function close() {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
    active = -1;
  }

  function choose(next) {
    var options = list.querySelectorAll('[role="option"]');
    if (!options.length) {
      return;
    }
    if (active >= 0) {
      options[active].setAttribute('aria-selected', 'false');
    }
    active = (next + options.length) % options.length;
    options[active].setAttribute('aria-selected', 'true');
    options[active].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', options[active].id);
  }

  function option(number, address, title, kind) {
    var link = element('a', { role: 'option', id: 'result-' + number, href: address, tabindex: '-1', 'aria-selected': 'false' });
    link.append(element('span', {}, title), element('span', { 'class': 'kind' }, kind));
    return link;
  }

  function show(data) {
    var query = box.value;
    list.replaceChildren();
    active = -1;
    box.removeAttribute('aria-activedescendant');
    if (!query.trim()) {
      status.textContent = '';
      close();
      return;
    }
    if (!data) {
      list.append(element('p', {}, 'The index of the search could not be loaded.'));
      status.textContent = 'The index of the search could not be loaded.';
    } else {
      var found = find(data, query);
      found.slice(0, SHOWN).forEach(function (page, number) {
        list.append(option(number, root + data.pages[page], data.titles[page], KINDS[data.kinds[page]]));
      });
      var rules = found.filter(function (page) { return 'rd'.indexOf(data.kinds[page]) >= 0; }).length;
      if (found.length > SHOWN && rules) {
        list.append(option(SHOWN, root + 'rules.html#q=' + encodeURIComponent(query.trim()), 'All ' + rules + ' rules with these words', 'list'));
      }
      status.textContent = found.length === 1 ? '1 result' : found.length + ' results';
      if (!found.length) {
        list.append(element('p', {}, 'Nothing has all of these words.'));
      }
    }
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  }

  if (box) {
    box.addEventListener('focus', function () { whenIndexed(function () { }); });
    box.addEventListener('input', function () { whenIndexed(show); });
    box.addEventListener('keydown', function (event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) {
          whenIndexed(show);
        } else {
          choose(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1);
        }
      } else if (event.key === 'Enter') {
        var options = list.querySelectorAll('[role="option"]');
        if (!list.hidden && options.length) {
          event.preventDefault();
          options[Math.max(0, active)].click();
        }
      } else if (event.key === 'Escape') {
        event.preventDefault();
        if (list.hidden && !box.value) {
          box.blur();
        } else {
          box.value = '';
          status.textContent = '';
          close();
        }
      }
    });
    document.addEventListener('click', function (event) {
      if (!event.target.closest('.search')) {
        close();
      }
    });
    box.closest('.search').addEventListener('focusout', function (event) {
      if (event.relatedTarget && !event.relatedTarget.closest('.search')) {
        close();
      }
    });
  }

  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && box) {
      event.preventDefault();
      box.focus();
    }
  });

  // ---- filters of the list of rules
  var table = byId('rules');
  if (table) {
    var selects = Array.prototype.slice.call(document.querySelectorAll('select[data-facet]'));
    var words = byId('filter-words');
    var count = byId('count');
    var nothing = byId('no-result');
    var rows = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
      var values = Object.create(null);
      selects.forEach(function (select) {
        values[select.dataset.facet] = (row.getAttribute('data-' + select.dataset.facet) || '').split('\u241f');
      });
      return { row: row, page: row.querySelector('a').getAttribute('href'), values: values };
    });
    var pages = null;

    var fits = function (row, but) {
      return selects.every(function (select) {
        return select === but || !select.value || row.values[select.dataset.facet].indexOf(select.value) >= 0;
      }) && (!pages || pages.has(row.page));
    };

    var draw = function () {
      var shown = 0;
      rows.forEach(function (row) {
        var fit = fits(row);
        row.row.hidden = !fit;
        shown += fit ? 1 : 0;
      });
      selects.forEach(function (select) {
        var counts = Object.create(null);
        rows.forEach(function (row) {
          if (fits(row, select)) {
            row.values[select.dataset.facet].forEach(function (value) { counts[value] = (counts[value] || 0) + 1; });
          }
        });
        Array.prototype.forEach.call(select.options, function (item) {
          if (item.value) {
            item.textContent = item.value + ' (' + (counts[item.value] || 0) + ')';
            item.disabled = !counts[item.value] && !item.selected;
          }
        });
      });
      count.textContent = shown === rows.length ? (shown === 1 ? '1 rule' : shown + ' rules') : shown + ' of ' + rows.length + ' rules';
      nothing.hidden = shown > 0;
      table.hidden = shown === 0;
    };

    var filter = function () {
      var query = words.value.trim();
      if (!query) {
        pages = null;
        draw();
        return;
      }
      whenIndexed(function (data) {
        if (words.value.trim() === query) {
          pages = data ? new Set(find(data, query).map(function (page) { return data.pages[page]; })) : null;
          draw();
        }
      });
    };

    var remember = function () {
      var state = new URLSearchParams();
      selects.forEach(function (select) {
        if (select.value) {
          state.set(select.dataset.facet, select.value);
        }
      });
      if (words.value.trim()) {
        state.set('q', words.value.trim());
      }
      var hash = '#' + state.toString();
      if (hash !== (location.hash || '#')) {
        try {
          history.replaceState(null, '', hash === '#' ? location.href.split('#')[0] : hash);
        } catch (e) {
          location.hash = hash;
        }
      }
    };

    var recall = function () {
      var state = new URLSearchParams(location.hash.slice(1));
      selects.forEach(function (select) {
        var wanted = state.get(select.dataset.facet) || '';
        var known = Array.prototype.some.call(select.options, function (item) { return item.value === wanted; });
        select.value = known ? wanted : '';
      });
      words.value = state.get('q') || '';
      filter();
    };

    var changed = function () {
      remember();
      filter();
    };
    selects.forEach(function (select) { select.addEventListener('change', changed); });
    words.addEventListener('input', changed);
    words.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && words.value) {
        event.preventDefault();
        words.value = '';
        changed();
      }
    });
    Array.prototype.forEach.call(document.querySelectorAll('[data-clear]'), function (button) {
      button.addEventListener('click', function () {
        selects.forEach(function (select) { select.value = ''; });
        words.value = '';
        changed();
        words.focus();
      });
    });
    window.addEventListener('hashchange', recall);
    recall();
  }

  // ---- the menu on narrow screens, the colours, the matrix
  var menu = document.querySelector('.menu');
  if (menu) {
    var navigation = byId('navigation');
    var fold = function (unfolded) {
      navigation.classList.toggle('unfolded', unfolded);
      menu.setAttribute('aria-expanded', String(unfolded));
    };
    menu.addEventListener('click', function () { fold(menu.getAttribute('aria-expanded') !== 'true'); });
    menu.parentNode.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && menu.getAttribute('aria-expanded') === 'true') {
        fold(false);
        menu.focus();
      }
    });
  }

  var theme = document.querySelector('.theme');
  if (theme) {
    var isDark = function () {
      var chosen = document.documentElement.getAttribute('data-theme');
      return chosen ? chosen === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
    };
    var name = function () { theme.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours'); };
    theme.addEventListener('click', function () {
      var next = isDark() ? 'light' : 'dark';
      document.documentElement.setAttribute('data-theme', next);
      try {
        localStorage.setItem('tocsin-theme', next);
      } catch (e) {
        // then it holds for this page only
      }
      name();
    });
    name();
  }

  var only = byId('only-covered');
  if (only) {
    var narrow = function () { document.querySelector('.matrix').classList.toggle('only-covered', only.checked); };
    only.addEventListener('change', narrow);
    narrow();
  }

  // ---- what is folded must be on paper
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.splice(0).forEach(function (part) { part.open = false; });
  });
})();
