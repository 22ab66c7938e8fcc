package dev.tocsin.query.predicate;

import dev.tocsin.value.LetterCase;

/**
 * Whether a string begins with a text.
 *
 * @param text the beginning, folded by {@code letters}
 */
public record Prefix(String text, LetterCase letters) implements ValueTest {
    /** Folds the text. */
    public Prefix {
        text = letters.fold(text);
    }

    @Override
    public boolean covers(ValueTest narrow) {
        if (narrow instanceof Prefix other) {
            return letters.compareTo(other.letters) >= 0 && letters.fold(other.text).startsWith(text);
        } else if (narrow instanceof OneOfIgnoringCase some && some.letters() == letters) {
            return some.folded().stream().allMatch(value -> value.startsWith(text));
        }
        return ValueTest.super.covers(narrow);
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String string
                && (letters == LetterCase.EXACT ? string.startsWith(text) : letters.fold(string).startsWith(text));
    }
}
