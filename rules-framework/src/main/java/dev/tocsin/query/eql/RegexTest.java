package dev.tocsin.query.eql;

import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.LuceneRegex;
import java.util.List;

/** Whether a string of the index fits one of some regular expressions of Lucene as a whole. (eql 26) */
final class RegexTest implements ValueTest {
    private final List<LuceneRegex> expressions;
    private final List<String> texts;
    private final boolean ignoreCase;

    RegexTest(List<LuceneRegex> expressions, boolean ignoreCase) {
        this.expressions = List.copyOf(expressions);
        this.texts = expressions.stream().map(LuceneRegex::pattern).toList();
        this.ignoreCase = ignoreCase;
    }

    /** @throws dev.tocsin.value.ValueSyntaxException when the text is no regular expression */
    static LuceneRegex expression(String text, boolean ignoreCase) {
        return LuceneRegex.of(text, ignoreCase ? LetterCase.ASCII : LetterCase.EXACT); // eql 25
    }

    @Override
    public boolean test(Object value) {
        if (value instanceof String text) {
            for (LuceneRegex expression : expressions) {
                if (expression.matches(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegexTest that && ignoreCase == that.ignoreCase && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * texts.hashCode() + Boolean.hashCode(ignoreCase);
    }
}
