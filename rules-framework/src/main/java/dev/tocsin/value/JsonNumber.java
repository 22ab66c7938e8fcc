package dev.tocsin.value;

/**
 * A number as an event wrote it.
 *
 * <p>The text is kept because a keyword field indexes exactly it: {@code 1.50} is the term {@code "1.50"}.
 *
 * @param text the number's JSON text
 */
public record JsonNumber(String text) {
    @Override
    public String toString() {
        return text;
    }
}
