package dev.tocsin.query.esql.analysis;

import dev.tocsin.source.Span;
import dev.tocsin.value.LuceneRegex;
import dev.tocsin.value.ValueSyntaxException;

/** Refuses patterns of RLIKE that are no regular expressions (esql 69); one that is too complex ends the run. */
final class RegularExpressions {
    private RegularExpressions() {
    }

    static void check(String pattern, Span span, Problems problems) {
        try {
            LuceneRegex.check(pattern);
        } catch (ValueSyntaxException e) {
            problems.late(span, "the pattern is no regular expression: " + e.getMessage());
        }
    }
}
