// Sets the chosen colours before anything is drawn; says that there is a script.
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var chosen = localStorage.getItem('tocsin-theme');
    if (chosen === 'light' || chosen === 'dark') {
      root.setAttribute('data-theme', chosen);
    }
  } catch (e) {
    // a browser may keep nothing for pages of the file system; then the system's choice holds
  }
})();
