package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Expression.Literal;
import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.LuceneRegex;
import dev.tocsin.value.ValueSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the regular expressions of {@code regex}: in Lucene's dialect for the values of fields, in Java's for those of
 * functions. (eql 26)
 */
final class RegexBinder {
    private static final int LONGEST = 1000;

    private final Problems problems;

    RegexBinder(Problems problems) {
        this.problems = problems;
    }

    /** The question that they ask; null when one cannot be read, which is noted. */
    ValueTest of(List<Literal> texts, boolean field, boolean ignoreCase) {
        List<LuceneRegex> lucene = new ArrayList<>();
        List<Pattern> java = new ArrayList<>();
        for (Literal text : texts) {
            try {
                String expression = (String) text.value();
                if (expression.length() > LONGEST) {
                    throw new ValueSyntaxException("the regular expression has " + expression.length() + " characters; "
                            + LONGEST + " are allowed"); // eql 60
                }
                if (field) {
                    lucene.add(RegexTest.expression(expression, ignoreCase));
                } else {
                    java.add(JavaRegexTest.expression(expression, ignoreCase));
                }
            } catch (ValueSyntaxException e) {
                problems.error("eql-regex", text.span(), Messages.sentence(e.getMessage()), null);
            }
        }
        if (lucene.size() + java.size() < texts.size()) {
            return null;
        }
        return field ? new RegexTest(lucene, ignoreCase) : new JavaRegexTest(java);
    }
}
