package dev.tocsin.query.predicate;

import dev.tocsin.value.LetterCase;
import dev.tocsin.value.LuceneRegex;

/** Whether a whole string fits a regular expression of Lucene. Equal when text and letter case are. */
public final class FitsRegex implements ValueTest {
    private final LetterCase letters;
    private final LuceneRegex regex;

    /** @throws dev.tocsin.value.ValueSyntaxException when the text is no regular expression */
    public FitsRegex(String pattern, LetterCase letters) {
        this.letters = letters;
        this.regex = LuceneRegex.of(pattern, letters);
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text && regex.matches(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FitsRegex that && regex.pattern().equals(that.regex.pattern()) && letters == that.letters;
    }

    @Override
    public int hashCode() {
        return 31 * regex.pattern().hashCode() + letters.hashCode();
    }

    @Override
    public String toString() {
        return "/" + regex.pattern() + "/";
    }
}
