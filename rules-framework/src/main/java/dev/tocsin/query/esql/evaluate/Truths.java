package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.plan.Expression.Operator;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.Site;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.LuceneRegex;
import dev.tocsin.value.ValueSyntaxException;
import dev.tocsin.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Operators that give true, false or null (esql 36 to 38, 68 to 71). */
final class Truths {
    private Truths() {
    }

    /** {@code AND}: false wins over null; {@code OR}: true wins over null; several values make it null, without a warning. */
    static RowFunction logical(boolean and) {
        Boolean decisive = !and;
        return operands -> {
            if (operands[0] instanceof MultiValue || operands[1] instanceof MultiValue) {
                return null; // esql 43
            }
            if (decisive.equals(operands[0]) || decisive.equals(operands[1])) {
                return decisive;
            }
            return operands[0] == null || operands[1] == null ? null : (Boolean) and;
        };
    }

    /**
     * {@code IN}: true for an equal member; else null when the value or a member is null, or all members have several values;
     * else false: one member of several values is only warned of (esql 37, 43).
     */
    static RowFunction in(Expression.In in, Site site, Evaluation evaluation) {
        List<BiPredicate<Object, Object>> equal = new ArrayList<>();
        in.members().forEach(member -> equal.add(Comparison.of(Operator.EQUAL, in.operand().type(), member.type())));
        return operands -> {
            if (operands[0] == null) {
                return null;
            }
            if (operands[0] instanceof MultiValue) {
                evaluation.warnings().add(site, SingleValues.SEVERAL);
                return null;
            }
            boolean found = false;
            boolean unknown = false;
            int several = 0;
            for (int i = 1; i < operands.length; i++) {
                if (operands[i] instanceof MultiValue) {
                    evaluation.warnings().add(site, SingleValues.SEVERAL);
                    several++;
                } else if (operands[i] == null) {
                    unknown = true;
                } else if (!found) {
                    found = equal.get(i - 1).test(operands[0], operands[i]);
                }
            }
            return found ? (Boolean) true : unknown || several == operands.length - 1 ? null : (Boolean) false;
        };
    }

    /**
     * {@code LIKE}, {@code RLIKE}: whether one of the patterns fits the whole text.
     *
     * @throws EsqlException when a pattern is no regular expression (esql 69)
     */
    static Predicate<String> like(Expression.Like like) {
        List<Predicate<String>> patterns = new ArrayList<>();
        for (String pattern : like.patterns()) {
            patterns.add(like.regular() ? regular(pattern) : Wildcard.of(pattern, Wildcard.Syntax.ESCAPED, LetterCase.EXACT)::matches);
        }
        return patterns.size() == 1 ? patterns.get(0) : text -> patterns.stream().anyMatch(p -> p.test(text));
    }

    private static Predicate<String> regular(String pattern) {
        try {
            return LuceneRegex.of(pattern, LetterCase.EXACT)::matches;
        } catch (ValueSyntaxException e) {
            throw EsqlException.illegal("Invalid regex pattern for RLIKE [" + pattern + "]: [" + e.getMessage() + "]");
        }
    }
}
