package dev.tocsin.query.predicate;

/** Whether a string begins with a text. */
public record Prefix(String text, boolean ignoreCase) implements ValueTest {
    @Override
    public boolean test(Object value) {
        return value instanceof String string && string.regionMatches(ignoreCase, 0, text, 0, text.length());
    }
}
