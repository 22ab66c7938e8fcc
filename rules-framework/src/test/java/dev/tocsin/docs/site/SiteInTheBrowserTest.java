package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Searching, filtering and finding one's way, with hands on the keyboard. */
class SiteInTheBrowserTest extends InTheBrowser {
    @BeforeEach
    void screen() {
        browser.screen(Chromium.WIDE, 900).colours("light");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by its name            | zebra guide everything     | Zebra Guide with Everything
            by a part of a word    | zebr gui                   | Zebra Guide with Everything
            by a field             | process.command_line zebra | Zebra Guide with Everything
            by a technique         | T1059.001 zebra            | Zebra Guide with Everything
            by a data source       | zebra sensor guide         | Zebra Guide with Everything
            by words of its text   | placeholder zebra          | Zebra Guide with Everything
            a hunt                 | zebra hunt                 | Zebra Hunt
            a technique's own page | scripting interpreter      | T1059 Command and Scripting Interpreter
            without marks          | unicode zebra              | Ünïcode Zebra & "Signs" <in> 'Names'
            """)
    void the_search_finds(String what, String words, String title) {
        browser.visit(BrowserSite.address("index.html")).keys("/").keys(words)
                .until("document.querySelector('#results [role=option]')");
        assertThat(browser.texts("#results [role=option] > :first-child")).as(what).contains(title);
    }

    @Test
    void the_search_says_that_nothing_was_found() {
        browser.visit(BrowserSite.address("index.html")).keys("/").keys("zebra okapi").until("!document.getElementById('results').hidden");
        assertThat(browser.all("#results [role=option]")).isEmpty();
        assertThat(browser.find("#results").getText()).isNotBlank();
        assertThat(browser.find("#search-status").getAttribute("textContent")).isEqualTo("0 results");
    }

    @Test
    void results_are_walked_through_and_opened_by_keys() {
        browser.visit(BrowserSite.address("rules.html")).keys("/").keys("zebra").until("document.querySelectorAll('#results [role=option]').length > 2");
        browser.keys(Keys.ARROW_DOWN).keys(Keys.ARROW_DOWN).keys(Keys.ARROW_UP).keys(Keys.ARROW_UP);
        int options = browser.all("#results [role=option]").size();
        String last = browser.find("#search").getAttribute("aria-activedescendant");
        assertThat(last).isEqualTo(browser.all("#results [role=option]").get(options - 1).getAttribute("id"));
        browser.keys(Keys.ARROW_DOWN);
        String target = browser.find("#results [aria-selected=true]").getAttribute("href");
        browser.keys(Keys.ENTER).until("document.readyState == 'complete' && !document.getElementById('rules')");
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(target);
        browser.keys("/").keys("zebra").until("!document.getElementById('results').hidden");
        browser.keys(Keys.ESCAPE);
        assertThat(browser.find("#results").isDisplayed()).isFalse();
        assertThat(browser.find("#search").getAttribute("value")).isEmpty();
    }

    @Test
    void each_filter_leaves_the_rules_that_have_its_value() {
        browser.visit(BrowserSite.address("rules.html"));
        int all = rows().size();
        List<String> facets = browser.script("return Array.from(document.querySelectorAll('select[data-facet]')).map(s => s.dataset.facet)");
        assertThat(facets).contains("severity", "type", "tactic", "platform", "source");
        for (String facet : facets) {
            List<String> values = browser.script("return Array.from(document.getElementById('filter-' + arguments[0]).options)"
                    + ".map(o => o.value).filter(v => v)", facet);
            assertThat(values).as(facet).isNotEmpty();
            for (String value : values) {
                choose(facet, value);
                List<String> wrong = browser.script("return Array.from(document.querySelectorAll('#rules tbody tr'))"
                        + ".filter(r => r.checkVisibility() !== r.getAttribute('data-' + arguments[0]).split('\\u241f').includes(arguments[1]))"
                        + ".map(r => r.textContent.trim())", facet, value);
                assertThat(wrong).as(facet + " " + value).isEmpty();
                assertThat(rows()).as(facet + " " + value).isNotEmpty().hasSizeLessThan(all);
                assertThat(browser.find("#count").getText()).isEqualTo(rows().size() + " of " + all + " rules");
            }
            choose(facet, "");
        }
        assertThat(rows()).hasSize(all);
    }

    @Test
    void filters_hold_together_and_survive_a_reload() {
        browser.visit(BrowserSite.address("rules.html"));
        choose("severity", "critical");
        choose("platform", "Windows");
        browser.find("#filter-words").sendKeys("zebra");
        browser.until("document.querySelectorAll('#rules tbody tr:not([hidden])').length == 1");
        assertThat(rows()).containsExactly("Zebra Guide with Everything");
        String address = browser.driver().getCurrentUrl();
        assertThat(address).contains("#", "severity=critical", "platform=Windows", "q=zebra");
        browser.visit("about:blank").visit(address).until("document.querySelectorAll('#rules tbody tr:not([hidden])').length == 1");
        assertThat(rows()).containsExactly("Zebra Guide with Everything");
        choose("severity", "low");
        assertThat(rows()).isEmpty();
        assertThat(browser.find("#no-result").isDisplayed()).isTrue();
        browser.find("#no-result [data-clear]").click();
        assertThat(rows()).hasSizeGreaterThan(40);
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("=");
    }

    @Test
    void values_with_signs_can_be_chosen_and_kept() {
        browser.visit(BrowserSite.address("rules.html"));
        choose("source", "Ünïcode & <Signs>");
        assertThat(rows()).containsExactly("Ünïcode Zebra & \"Signs\" <in> 'Names'");
        browser.visit(browser.driver().getCurrentUrl()).until("document.querySelectorAll('#rules tbody tr:not([hidden])').length == 1");
        browser.find("#rules tbody tr:not([hidden]) a").click();
        assertThat(browser.find("h1").getText()).isEqualTo("Ünïcode Zebra & \"Signs\" <in> 'Names'");
    }

    @Test
    void cells_of_the_matrix_lead_to_their_techniques() {
        browser.visit(BrowserSite.address("matrix.html"));
        List<Map<String, String>> cells = browser.script("return Array.from(document.querySelectorAll('.matrix .covered a.technique'))"
                + ".map(a => ({ href: a.href, id: a.querySelector('.id').textContent, count: a.querySelector('.count').firstChild.textContent }))");
        assertThat(cells).hasSizeGreaterThan(20);
        for (Map<String, String> cell : cells.subList(0, 5)) {
            browser.visit(cell.get("href"));
            assertThat(browser.find("h1").getText()).startsWith(cell.get("id").replaceAll("\\..*", "") + " ");
            assertThat(browser.find("main").getText()).contains(cell.get("id"));
            assertThat((Boolean) browser.script("return !location.hash || !!document.querySelector(':target')")).as(cell.get("href")).isTrue();
            assertThat(browser.all("main a[href*='rules/'], main a[href*='hunt']")).as(cell.get("id")).isNotEmpty();
        }
        browser.visit(BrowserSite.address("matrix.html"));
        int techniques = browser.texts(".matrix a.technique").size();
        browser.find("#only-covered").click();
        assertThat(browser.texts(".matrix a.technique")).hasSizeLessThan(techniques).isNotEmpty();
    }

    @Test
    void the_keyboard_reaches_everything_in_order() {
        browser.visit(BrowserSite.address("rules.html")).tab();
        assertThat(browser.focus()).isEqualTo("a.skip");
        assertThat((Boolean) browser.script("return document.activeElement.getBoundingClientRect().top >= 0")).isTrue();
        browser.keys(Keys.ENTER);
        assertThat(browser.focus()).isEqualTo("#main");
        browser.tab();
        assertThat(browser.focus()).isEqualTo("#filter-words");
        browser.visit(BrowserSite.address("rules.html"));
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            order.add(browser.tab().focus());
        }
        assertThat(order).startsWith("a.skip", "a.site-name").containsSubsequence("a Rules", "a Hunts", "#search", "#filter-words", "#filter-severity");
        List<Boolean> seen = new ArrayList<>();
        browser.visit(BrowserSite.address("rules.html"));
        for (int i = 0; i < 12; i++) {
            seen.add(browser.tab().<Boolean>script("const s = getComputedStyle(document.activeElement);"
                    + "return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none'"));
        }
        assertThat(seen).as("what has the focus can be seen").containsOnly(true);
    }

    @Test
    void the_menu_of_a_narrow_screen_opens_and_closes_by_keys() {
        browser.screen(Chromium.NARROW, 800).visit(BrowserSite.address("index.html"));
        assertThat(browser.find("#navigation").isDisplayed()).isFalse();
        browser.script("document.querySelector('.menu').focus()");
        browser.keys(Keys.ENTER);
        assertThat(browser.find("#navigation").isDisplayed()).isTrue();
        browser.keys(Keys.ESCAPE);
        assertThat(browser.find("#navigation").isDisplayed()).isFalse();
    }

    @Test
    void colours_can_be_chosen_and_are_kept() {
        browser.visit(BrowserSite.address("index.html"));
        String day = browser.script("return getComputedStyle(document.body).backgroundColor");
        browser.find("button.theme").click();
        String night = browser.script("return getComputedStyle(document.body).backgroundColor");
        assertThat(night).isNotEqualTo(day);
        browser.visit(BrowserSite.address("rules.html"));
        assertThat(browser.<String>script("return getComputedStyle(document.body).backgroundColor")).isEqualTo(night);
        browser.find("button.theme").click();
        browser.script("localStorage.clear()");
    }

    @Test
    void without_a_script_every_rule_is_still_there() {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.visit(BrowserSite.address("rules.html"));
            assertThat(new TreeSet<>(browser.find("#rules").getText().lines().toList()).toString()).contains("Zebra Guide with Everything");
            assertThat(browser.find("#filter-words").isDisplayed()).isFalse();
        } finally {
            browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static void choose(String facet, String value) {
        browser.script("const s = document.getElementById('filter-' + arguments[0]); s.value = arguments[1];"
                + "s.dispatchEvent(new Event('change', { bubbles: true }))", facet, value);
    }

    private static List<String> rows() {
        return browser.texts("#rules tbody tr th a");
    }
}
