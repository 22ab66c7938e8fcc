package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rules and hunts in rows, as pages about something else list them. */
final class EntryTable {
    private static final int MOST_RELATED = 10;
    private final Here here;
    private final Catalog catalog;

    EntryTable(Here here, Catalog catalog) {
        this.here = here;
        this.catalog = catalog;
    }

    /** A table; nothing for no entries. */
    Fragment of(String caption, Collection<Entry> entries) {
        List<List<Fragment>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(List.of(here.link(entry), severity(entry), Fragment.text(entry.type()), Fragment.joined(", ",
                    entry.techniques().stream().map(id -> here.technique(catalog, id)).toList())));
        }
        return rows.isEmpty() ? Fragment.EMPTY
                : Blocks.table("entries", caption, List.of("Name", "Severity", "Type", "Techniques"), rows);
    }

    static Fragment severity(Entry entry) {
        Fragment word = entry.severity().map(Blocks::severity).orElse(Fragment.EMPTY);
        return entry.file().deprecated() ? Fragment.of(word, Fragment.text(" "), Blocks.badge("deprecated", "deprecated")) : word;
    }

    /** The rules and hunts that share techniques with one. */
    Fragment related(Entry entry) {
        List<Entry> related = catalog.related(entry);
        Fragment more = related.size() <= MOST_RELATED ? Fragment.EMPTY : Element.of("p", "more").add(
                "and " + (related.size() - MOST_RELATED) + " more: see its techniques").end();
        return Fragment.of(of("Rules and hunts for the same techniques", related.stream().limit(MOST_RELATED).toList()), more);
    }
}
