package dev.tocsin.comparison;

import java.util.List;

/**
 * A key whose value differs.
 *
 * @param key its path in the file: {@code rule.severity}, {@code rule.threat[TA0002].technique[T1059].name}
 * @param before the texts of its value: one, or one for each element of a list; empty when it had none
 * @param after the same now
 * @param list whether either value is a list
 */
public record ValueChange(String key, List<String> before, List<String> after, boolean list) {
    /** Copies the lists. */
    public ValueChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The elements that only the old list has. */
    public List<String> removed() {
        return before.stream().filter(v -> !after.contains(v)).toList();
    }

    /** The elements that only the new list has. */
    public List<String> added() {
        return after.stream().filter(v -> !before.contains(v)).toList();
    }
}
