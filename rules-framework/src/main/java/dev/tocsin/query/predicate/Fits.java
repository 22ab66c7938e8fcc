package dev.tocsin.query.predicate;

import dev.tocsin.value.LetterCase;
import dev.tocsin.value.Wildcard;

/** Whether a whole string fits a pattern of {@code *} and {@code ?}. Equal when text, syntax and letter case are. */
public final class Fits implements ValueTest {
    private final String pattern;
    private final Wildcard.Syntax syntax;
    private final Wildcard wildcard;

    /** Every text is a pattern. */
    public Fits(String pattern, Wildcard.Syntax syntax, LetterCase letters) {
        this.pattern = pattern;
        this.syntax = syntax;
        this.wildcard = Wildcard.of(pattern, syntax, letters);
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text && wildcard.matches(text);
    }

    @Override
    public boolean covers(ValueTest narrow) {
        if (narrow instanceof Fits other) {
            return wildcard.covers(other.wildcard);
        } else if (narrow instanceof Prefix beginning) {
            return wildcard.covers(Wildcard.builder(beginning.letters()).text(beginning.text()).any().build());
        } else if (narrow instanceof OneOfIgnoringCase some && some.letters() == wildcard.letters()) {
            return some.folded().stream().allMatch(wildcard::matchesFolded);
        }
        return ValueTest.super.covers(narrow);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fits that && pattern.equals(that.pattern) && syntax == that.syntax
                && wildcard.letters() == that.wildcard.letters();
    }

    @Override
    public int hashCode() {
        return 31 * pattern.hashCode() + wildcard.letters().hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
