package dev.tocsin.query.predicate;

import dev.tocsin.value.LetterCase;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a string equals one of some strings when letter case is ignored.
 *
 * @param folded the strings, folded by {@code letters}
 */
public record OneOfIgnoringCase(Set<String> folded, LetterCase letters) implements ValueTest {
    /** Copies the set. */
    public OneOfIgnoringCase {
        folded = Set.copyOf(folded);
    }

    /** Equality with any of these. */
    public static OneOfIgnoringCase of(Collection<String> values, LetterCase letters) {
        return new OneOfIgnoringCase(values.stream().map(letters::fold).collect(Collectors.toUnmodifiableSet()), letters);
    }

    @Override
    public boolean covers(ValueTest narrow) {
        return narrow instanceof OneOfIgnoringCase other && letters.compareTo(other.letters) >= 0
                ? other.folded.stream().allMatch(value -> folded.contains(letters.fold(value)))
                : ValueTest.super.covers(narrow);
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text && folded.contains(letters.fold(text));
    }
}
