package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list of data sources, and the page of one. */
final class SourcePage {
    private final Catalog catalog;

    SourcePage(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The list. */
    Fragment list() {
        Here here = new Here(SitePaths.SOURCES);
        long most = catalog.sources().values().stream().mapToInt(List::size).max().orElse(0);
        List<List<Fragment>> rows = new ArrayList<>();
        for (Map.Entry<String, List<Entry>> source : catalog.sources().entrySet()) {
            long rules = rules(source.getValue());
            rows.add(List.of(here.link(catalog.sourcePage(source.getKey()), source.getKey()), Fragment.text(String.valueOf(rules)),
                    Fragment.text(String.valueOf(source.getValue().size() - rules)), Blocks.bar(source.getValue().size(), most)));
        }
        return Fragment.of(Element.of("h1").add("Data sources").end(), Blocks.paragraph("lead", "What the rules' tags and the hunts' integrations name."),
                rows.isEmpty() ? Blocks.paragraph("No rule names a data source: give them tags such as \"Data Source: AWS\".")
                        : Blocks.table("counts", "Data sources with their rules and hunts", List.of("Data source", "Rules", "Hunts", "Share"), rows));
    }

    /** The page of a data source. */
    Fragment main(String source) {
        Here here = new Here(catalog.sourcePage(source));
        List<Entry> entries = catalog.sources().get(source);
        long rules = rules(entries);
        return Fragment.of(here.trail(SitePaths.SOURCES, "Data sources", ""), Element.of("h1").add(source).end(),
                Blocks.paragraph("lead", Words.count(rules, "rule") + ", " + Words.count(entries.size() - rules, "hunt")),
                new EntryTable(here, catalog).of("Rules and hunts that read " + source, entries));
    }

    private static long rules(List<Entry> entries) {
        return entries.stream().filter(Entry::isRule).count();
    }
}
