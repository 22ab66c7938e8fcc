package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The list of all rules. A script filters its rows by what their attributes say; without one the list is whole. */
final class RulesPage {
    /** Between the values of an attribute; no tag holds it. */
    private static final String BETWEEN = "\u241f";
    private final Here here = new Here(SitePaths.RULES);
    private final Catalog catalog;

    RulesPage(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What rows can be filtered by: its word in attributes and addresses, its label, and a rule's values. */
    private enum Facet {
        SEVERITY("severity", "Severity", e -> e.severity().map(Severity::word).map(List::of).orElse(List.of())),
        TYPE("type", "Type", e -> List.of(e.type())),
        LANGUAGE("language", "Language", e -> List.of(e.language())),
        TACTIC("tactic", "Tactic", Entry::tactics),
        PLATFORM("platform", "Platform", Entry::platforms),
        SOURCE("source", "Data source", Entry::sources);

        private final String word;
        private final String label;
        private final Function<Entry, Collection<String>> values;

        Facet(String word, String label, Function<Entry, Collection<String>> values) {
            this.word = word;
            this.label = label;
            this.values = values;
        }
    }

    Fragment main() {
        List<Entry> rules = catalog.rules();
        Fragment nothing = Element.of("div", "nothing").with("id", "no-result").with("hidden").add(
                Blocks.paragraph("No rule fits all of these."),
                Element.of("button").with("type", "button").with("data-clear", "").add("Clear all filters").end()).end();
        return Fragment.of(Element.of("h1").add("Rules").end(), filters(rules),
                Element.of("p", "count").with("id", "count").with("role", "status").with("aria-live", "polite")
                        .add(Words.count(rules.size(), "rule")).end(),
                nothing, table(rules));
    }

    private static Fragment filters(List<Entry> rules) {
        Element fields = Element.of("div", "filters");
        fields.add(Element.of("div", "filter words").add(Element.of("label").with("for", "filter-words").add("Words").end(),
                Element.of("input").with("type", "search").with("id", "filter-words").with("autocomplete", "off").with("spellcheck", "false")
                        .with("placeholder", "Name, field, technique…").end()).end());
        Arrays.stream(Facet.values()).forEach(facet -> fields.add(filter(facet, rules)));
        fields.add(Element.of("button", "clear").with("type", "button").with("data-clear", "").add("Clear").end());
        return Element.of("section", "filter-section needs-script").with("aria-label", "Filters").add(fields.end()).end();
    }

    private static Fragment filter(Facet facet, List<Entry> rules) {
        Map<String, Integer> counts = facet == Facet.SEVERITY ? severities() : new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(s -> s));
        rules.forEach(rule -> facet.values.apply(rule).forEach(value -> counts.merge(value, 1, Integer::sum)));
        Element select = Element.of("select").with("id", "filter-" + facet.word).with("data-facet", facet.word);
        select.add(Element.of("option").with("value", "").add("Any").end());
        counts.forEach((value, count) -> {
            if (count > 0) {
                select.add(Element.of("option").with("value", value).add(value + " (" + count + ")").end());
            }
        });
        return Element.of("div", "filter").add(Element.of("label").with("for", "filter-" + facet.word).add(facet.label).end(), select.end()).end();
    }

    private static Map<String, Integer> severities() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(Severity.values()).forEach(s -> counts.put(s.word(), 0));
        return counts;
    }

    private Fragment table(List<Entry> rules) {
        Element head = Element.of("tr");
        List.of("Name", "Severity", "Type", "Tactics", "Updated").forEach(h -> head.add(Element.of("th").with("scope", "col").add(h).end()));
        List<Fragment> rows = new ArrayList<>();
        rules.forEach(rule -> rows.add(row(rule)));
        return Element.of("table", "list").with("id", "rules").add(Element.of("caption").add("All rules by their names").end(),
                Element.of("thead").add(head.end()).end(), Element.of("tbody").add(rows).end()).end();
    }

    private Fragment row(Entry rule) {
        Element row = Element.of("tr");
        for (Facet facet : Facet.values()) {
            row.with("data-" + facet.word, String.join(BETWEEN, facet.values.apply(rule)));
        }
        return row.add(Element.of("th").with("scope", "row").add(here.link(rule)).end(), cell("Severity", EntryTable.severity(rule)),
                cell("Type", Fragment.text(rule.type())), cell("Tactics", Fragment.text(String.join(", ", rule.tactics()))),
                cell("Updated", rule.updated().map(RuleFacts::day).orElse(Fragment.EMPTY))).end();
    }

    private static Fragment cell(String label, Fragment content) {
        return Element.of("td").with("data-label", label).add(content).end();
    }
}
