package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Fragment;
import java.util.List;

/** The commits that changed a file. */
final class HistorySection {
    private static final int MOST = 20;

    private HistorySection() {
    }

    static Fragment of(List<SiteMaterial.Change> changes) {
        if (changes.isEmpty()) {
            return Fragment.EMPTY;
        }
        List<List<Fragment>> rows = changes.stream().limit(MOST).map(c -> List.of(RuleFacts.day(c.date().toString()),
                Fragment.text(c.subject()), Fragment.text(c.author()), Blocks.code(c.id()))).toList();
        return Blocks.table("history", changes.size() > MOST ? "The newest of the commits that changed this file"
                : "The commits that changed this file", List.of("Day", "Change", "Author", "Commit"), rows);
    }
}
