package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;

/** The field that searches the whole site; hidden where there is no script. */
final class SearchBox {
    private SearchBox() {
    }

    static Fragment fragment() {
        Fragment label = Element.of("label", "unseen").with("for", "search").add("Search rules, fields, techniques and data sources").end();
        Fragment input = Element.of("input").with("id", "search").with("type", "search").with("role", "combobox")
                .with("placeholder", "Search").with("autocomplete", "off").with("spellcheck", "false").with("aria-expanded", "false")
                .with("aria-controls", "results").with("aria-autocomplete", "list").with("aria-keyshortcuts", "/").end();
        Fragment key = Element.of("kbd").with("aria-hidden", "true").add("/").end();
        Fragment results = Element.of("div", "results").with("id", "results").with("role", "listbox").with("aria-label", "Results")
                .with("hidden").end();
        Fragment status = Element.of("div", "unseen").with("id", "search-status").with("role", "status").with("aria-live", "polite").end();
        return Element.of("div", "search needs-script").with("role", "search").add(label, input, key, results, status).end();
    }
}
