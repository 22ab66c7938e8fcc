package dev.tocsin.query.predicate;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a string equals one of some strings when case is ignored letter by letter.
 *
 * @param folded the strings, case folded by {@link #fold}
 */
public record OneOfIgnoringCase(Set<String> folded) implements ValueTest {
    /** Copies the set. */
    public OneOfIgnoringCase {
        folded = Set.copyOf(folded);
    }

    /** Equality with any of these. */
    public static OneOfIgnoringCase of(Collection<String> values) {
        return new OneOfIgnoringCase(values.stream().map(OneOfIgnoringCase::fold).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text && folded.contains(fold(text));
    }

    /** The form in which strings that differ only in case are equal. */
    static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
