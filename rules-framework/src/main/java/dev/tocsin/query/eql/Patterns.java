package dev.tocsin.query.eql;

import dev.tocsin.query.predicate.ValueTest;
import java.util.List;

/**
 * The patterns of {@code :}, {@code like} and {@code regex} in their two readings: the index's and that of the values of
 * functions, which differ in letter case and in the dialect of regular expressions. (eql 25, 26)
 *
 * @param regex whether they are regular expressions
 * @param ignoreCase whether letter case counts
 */
record Patterns(List<String> texts, boolean regex, boolean ignoreCase) {
    /** Copies the list. */
    Patterns {
        texts = List.copyOf(texts);
    }

    /**
     * The question to values of a field.
     *
     * @throws dev.tocsin.value.ValueSyntaxException when a regular expression is none
     */
    ValueTest onField() {
        return regex ? new RegexTest(texts, ignoreCase) : new WildcardTest(texts, ignoreCase, true);
    }

    /**
     * The question to values of a function.
     *
     * @throws dev.tocsin.value.ValueSyntaxException when a regular expression is none
     */
    ValueTest onFunction() {
        return regex ? new JavaRegexTest(texts, ignoreCase) : new WildcardTest(texts, ignoreCase, false);
    }
}
