package dev.tocsin.comparison;

import java.util.Collection;
import java.util.List;

/** Names that came and went, each sorted. */
public record NameChanges(List<String> added, List<String> removed) {
    static final NameChanges NONE = new NameChanges(List.of(), List.of());

    /** Copies the lists. */
    public NameChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static NameChanges of(Collection<String> before, Collection<String> after) {
        return new NameChanges(after.stream().filter(n -> !before.contains(n)).distinct().sorted().toList(),
                before.stream().filter(n -> !after.contains(n)).distinct().sorted().toList());
    }

    /** Whether nothing came or went. */
    public boolean none() {
        return added.isEmpty() && removed.isEmpty();
    }
}
