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
    public boolean test(Object value) {
        return value instanceof String string
                && (letters == LetterCase.EXACT ? string.startsWith(text) : letters.fold(string).startsWith(text));
    }
}
