package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.Site;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.LuceneRegex;
import dev.tocsin.value.ValueSyntaxException;
import dev.tocsin.value.Wildcard;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the operators of expressions do. Their operands have been cast (a number and a wider one stand as the wider one); for
 * all but AND, OR, IS NULL and widening a null operand gives null and one of several values null and a warning (esql 36, 43).
 */
public final class Operators {
    private static final EsqlException SEVERAL = EsqlException.illegal("single-value function encountered multi-value");

    private Operators() {
    }

    /**
     * {@code + - * / %}.
     *
     * @param sign the operator's sign
     * @param result the type of the result
     * @param left the type of the left operand, an interval or a date among others
     * @param zone the zone whose days and months are added to dates
     */
    public static BoundFunction arithmetic(Site site, String sign, EsqlType result, EsqlType left, EsqlType right, ZoneId zone) {
        return BoundFunction.of(site, 2, ArithmeticBody.of(sign, result, left, right, zone));
    }

    /** Unary minus of a number or an interval. */
    public static BoundFunction negate(Site site, EsqlType type) {
        return BoundFunction.of(site, 1, ArithmeticBody.negate(type));
    }

    /** {@code == != < <= > >=} of two operands of one type, or of date and date_nanos. */
    public static BoundFunction compare(Site site, String sign, EsqlType left, EsqlType right) {
        Comparator<Object> order = ComparisonOrder.of(left, right);
        ScalarBody body = switch (sign) {
            case "==" -> (a, evaluation) -> order.compare(a[0], a[1]) == 0;
            case "!=" -> (a, evaluation) -> order.compare(a[0], a[1]) != 0;
            case "<" -> (a, evaluation) -> order.compare(a[0], a[1]) < 0;
            case "<=" -> (a, evaluation) -> order.compare(a[0], a[1]) <= 0;
            case ">" -> (a, evaluation) -> order.compare(a[0], a[1]) > 0;
            case ">=" -> (a, evaluation) -> order.compare(a[0], a[1]) >= 0;
            default -> throw new IllegalArgumentException(sign);
        };
        return BoundFunction.of(site, 2, body);
    }

    /**
     * {@code LIKE} and {@code RLIKE}: whether a string fits any of some patterns (esql 68 to 71).
     *
     * @throws EsqlException when a regular expression is none
     */
    public static BoundFunction like(Site site, boolean regular, List<String> patterns) {
        List<Predicate<String>> all = patterns.stream().map(pattern -> regular ? regular(pattern) : wildcard(pattern)).toList();
        return BoundFunction.of(site, 1, (a, evaluation) -> {
            for (Predicate<String> pattern : all) {
                if (pattern.test((String) a[0])) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Predicate<String> wildcard(String pattern) {
        return Wildcard.of(pattern, Wildcard.Syntax.ESCAPED, LetterCase.EXACT)::matches;
    }

    private static Predicate<String> regular(String pattern) {
        try {
            return LuceneRegex.of(pattern, LetterCase.EXACT)::matches;
        } catch (ValueSyntaxException e) {
            throw EsqlException.illegal("Invalid regex pattern for RLIKE [" + pattern + "]: [" + e.getMessage() + "]");
        }
    }

    /** {@code NOT}. */
    public static BoundFunction not(Site site) {
        return BoundFunction.of(site, 1, (a, evaluation) -> !(Boolean) a[0]);
    }

    /** {@code AND}: false wins over null; several values make null without a warning (esql 36). */
    public static Boolean and(Object left, Object right) {
        if (left instanceof MultiValue || right instanceof MultiValue) {
            return null;
        }
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : (Boolean) true;
    }

    /** {@code OR}: true wins over null; several values make null without a warning (esql 36). */
    public static Boolean or(Object left, Object right) {
        if (left instanceof MultiValue || right instanceof MultiValue) {
            return null;
        }
        if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
            return true;
        }
        return left == null || right == null ? null : (Boolean) false;
    }

    /** The question that IN asks of an operand and its members, in any order of the members. */
    @FunctionalInterface
    public interface Membership {
        /** True for an equal member, else null when a member is null, else false (esql 37). */
        Boolean test(Object operand, Object[] members, Evaluation evaluation);
    }

    /** {@code IN}: operand and members have one type, or are dates of both kinds. */
    public static Membership in(Site site, EsqlType operand, List<EsqlType> members) {
        List<Comparator<Object>> orders = members.stream().map(member -> ComparisonOrder.of(operand, member)).toList();
        return (value, candidates, evaluation) -> {
            if (value == null) {
                return null;
            }
            boolean several = value instanceof MultiValue;
            boolean nulls = several;
            boolean found = false;
            for (int i = 0; i < candidates.length && !several; i++) {
                if (candidates[i] instanceof MultiValue) {
                    evaluation.warnings().add(site, SEVERAL);
                } else if (candidates[i] == null) {
                    nulls = true;
                } else {
                    found |= orders.get(i).compare(value, candidates[i]) == 0;
                }
            }
            if (several) {
                evaluation.warnings().add(site, SEVERAL);
            }
            return found ? (Boolean) true : nulls ? null : (Boolean) false;
        };
    }

    /** A number read as a wider type, value by value; the type must be one to which it widens (esql 24). */
    public static Object widen(Object place, EsqlType type) {
        if (place == null) {
            return null;
        }
        if (place instanceof MultiValue many) {
            return MultiValue.of(many.stream().map(value -> widen(value, type)).toList());
        }
        return switch (type) {
            case DOUBLE -> Doubles.of(place);
            case LONG -> ((Number) place).longValue();
            default -> place;
        };
    }
}
