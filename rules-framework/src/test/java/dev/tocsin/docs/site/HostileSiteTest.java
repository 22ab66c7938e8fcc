package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of rules, hunts and fixtures whose every text is an attack, opened page by page in a browser. */
class HostileSiteTest extends InTheBrowser {
    /** Runs before anything of the page: whatever an attack would do leaves a trace. */
    private static final String CANARY = """
            window.__traces = [];
            for (const name of ['alert', 'confirm', 'prompt', 'eval', 'print', 'msgbox', 'open']) {
                window[name] = () => { window.__traces.push(name); };
            }
            for (const kind of ['securitypolicyviolation', 'error', 'submit', 'beforeunload']) {
                window.addEventListener(kind, e => window.__traces.push(kind + ' ' + (e.blockedURI || e.message || (e.target && e.target.outerHTML)
                    || '').slice(0, 200)), true);
            }""";
    /** What is on the page beside what pages may hold; addresses that lead where rules must not lead. */
    private static final String STRANGE = """
            const names = new Set(('a article aside b body br button caption code col colgroup dd details div dl dt em fieldset figcaption figure '
                + 'footer h1 h2 h3 h4 h5 h6 head header hr html input kbd label legend li link main mark meta nav ol option p pre script search '
                + 'section select small span strong sub summary sup table tbody td tfoot th thead time title tr ul blockquote '
                + 'svg g path rect circle line polyline polygon text tspan desc').split(' '));
            const attributes = new Set(('class id role lang dir title scope colspan rowspan type for name value placeholder autocomplete datetime '
                + 'hidden open tabindex disabled selected start label spellcheck list translate checked headers href rel src defer charset content '
                + 'http-equiv viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points fill stroke stroke-width stroke-dasharray '
                + 'stroke-linecap transform text-anchor font-size font-weight font-family dominant-baseline dx dy opacity focusable '
                + 'preserveAspectRatio').split(' '));
            const found = [];
            for (const e of document.querySelectorAll('*')) {
                if (!names.has(e.localName)) {
                    found.push('<' + e.localName + '> ' + e.outerHTML.slice(0, 150));
                }
                for (const a of e.attributes) {
                    if (!attributes.has(a.name) && !/^(aria|data)-[a-z]+(-[a-z]+)*$/.test(a.name)) {
                        found.push('@' + a.name + ' ' + e.outerHTML.slice(0, 150));
                    }
                }
                const address = e.getAttribute('href') || e.getAttribute('src') || '';
                const full = address && new URL(address, location.href);
                if (full && !(full.protocol === 'file:' && full.pathname.startsWith(arguments[0]))
                        && !(e.localName === 'a' && /^https?:$/.test(full.protocol))) {
                    found.push('an address ' + address);
                }
                if (full && full.protocol !== 'file:' && /(^|\\.)evil\\.invalid$/.test(full.hostname) && e.localName !== 'a') {
                    found.push('what loads ' + address);
                }
                if (full && full.protocol !== 'file:' && e.rel !== 'noopener noreferrer nofollow') {
                    found.push('vouching for ' + address);
                }
            }
            const scripts = Array.from(document.scripts).filter(s => !s.src || s.textContent.trim());
            const bases = document.querySelectorAll('base, meta[http-equiv=refresh i], style, iframe, object, embed, form, img');
            return found.concat(scripts.map(s => s.outerHTML.slice(0, 150)), Array.from(bases).map(b => b.outerHTML.slice(0, 150)))
                .map(what => 'holds ' + what).concat(window.__traces.map(trace => 'did ' + trace));""";
    @TempDir
    private static Path repository;
    private static List<String> payloads;
    private static Path site;

    @BeforeAll
    static void write() throws IOException {
        payloads = HostileRepository.write(repository);
        site = BrowserSite.write(repository, Path.of("target", "hostile-site"), payloads.get(0) + payloads.get(14));
        if (browser != null) {
            browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", CANARY));
        }
    }

    @Test
    void an_attack_that_is_not_held_off_is_noticed(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<p onclick=x><img src=http://evil.invalid/x onerror=alert(1)><script>eval('1')</script>"
                + "<a href=javascript:alert(1)>click</a>");
        browser.visit(page.toUri().toString()).until("window.__traces.includes('alert')");
        assertThat(String.join("\n", look("page", folder))).contains("did eval", "did alert", "holds @onclick", "holds <img>", "holds <script",
                "an address javascript:alert(1)", "what loads http://evil.invalid/x");
        assertThat(elsewhere()).contains("http://evil.invalid/x");
        assertThat(browser.complaints()).isNotEmpty();
    }

    @Test
    void no_attack_runs_loads_or_leaves_a_trace() throws IOException {
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(60);
        List<String> pages = pages();
        assertThat(pages.stream().filter(p -> p.matches("(rules|hunts)/.*"))).hasSize(2 * payloads.size());
        assertThat(pages.stream().mapToLong(p -> events(site.resolve(p))).sum()).as("events shown").isGreaterThanOrEqualTo(2L * payloads.size());
        // a data source's page has nothing but its name and a list that other pages have too: some are enough
        pages.removeIf(p -> p.startsWith("sources/") && p.hashCode() % 4 != 0);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            browser.driver().get(site.resolve(pages.get(i)).toUri().toString());
            found.addAll(look(pages.get(i), site));
            if (i % 25 == 0 || i == pages.size() - 1) {
                found.addAll(browser.complaints());
                found.addAll(elsewhere());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_attack_runs_when_it_is_searched_for_and_filtered_by() {
        browser.visit(site.resolve("rules.html").toUri().toString());
        List<String> shown = browser.script("""
                const type = (id, text) => {
                    const box = document.getElementById(id);
                    box.focus();
                    box.value = text;
                    box.dispatchEvent(new Event('input', { bubbles: true }));
                };
                document.getElementById('search').focus();
                const shown = [];
                for (const payload of arguments[0]) {
                    type('search', payload);
                    type('filter-words', payload);
                    document.querySelectorAll('select[data-facet]').forEach(select => {
                        select.value = payload;
                        shown.push(select.value);
                        select.dispatchEvent(new Event('change', { bubbles: true }));
                    });
                }
                return shown;""", payloads);
        assertThat(shown).as("attacks among the filters").contains(payloads.get(14));
        List<String> found = new ArrayList<>(look("rules.html", site));
        browser.visit("about:blank").visit(site.resolve("rules.html").toUri() + "#q=" + URLEncoder.encode(payloads.get(14), StandardCharsets.UTF_8)
                + "&severity=<img src=x onerror=alert(1)>").until("window.tocsinIndex");
        found.addAll(look("rules.html#", site));
        found.addAll(browser.complaints());
        found.addAll(elsewhere());
        assertThat(found).isEmpty();
    }

    private static long events(Path page) {
        try {
            return Files.readString(page).split("class=\"event\"", -1).length - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that have something of a rule or hunt. */
    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                if (Files.readString(file).contains("Attack ") || Files.readString(file).contains("Hunt ")) {
                    pages.add(site.relativize(file).toString());
                }
            }
        }
        return pages;
    }

    /** Opens what is folded, walks over everything, and tells what came of it. */
    private static List<String> look(String page, Path site) {
        String touch = "document.querySelectorAll('details').forEach(d => { d.open = true; });"
                + "document.querySelectorAll('main *').forEach((e, i) => { if (i % 9 === 0) { e.focus({ preventScroll: true }); }"
                + " e.dispatchEvent(new MouseEvent('mouseover')); });";
        return browser.<List<String>>script(touch + STRANGE, site.toUri().getPath()).stream().map(strange -> page + " " + strange).toList();
    }

    private static List<String> elsewhere() {
        return browser.requests().stream().filter(address -> !address.startsWith("file:") && !address.equals("about:blank")).toList();
    }
}
