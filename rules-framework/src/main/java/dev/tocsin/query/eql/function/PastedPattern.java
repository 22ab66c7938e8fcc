package dev.tocsin.query.eql.function;

import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;

/** A pattern of the index in which {@code *} and {@code ?} are wildcards and a backslash escapes the next character. */
final class PastedPattern implements ValueTest {
    private final String pattern;
    private final boolean ignoreCase;
    private final Wildcard wildcard;

    PastedPattern(String pattern, boolean ignoreCase) {
        this.pattern = pattern;
        this.ignoreCase = ignoreCase;
        this.wildcard = Wildcard.of(pattern, Wildcard.Syntax.ESCAPED, ignoreCase ? LetterCase.ASCII : LetterCase.EXACT); // eql 25
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text && wildcard.matches(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PastedPattern that && pattern.equals(that.pattern) && ignoreCase == that.ignoreCase;
    }

    @Override
    public int hashCode() {
        return 31 * pattern.hashCode() + Boolean.hashCode(ignoreCase);
    }
}
