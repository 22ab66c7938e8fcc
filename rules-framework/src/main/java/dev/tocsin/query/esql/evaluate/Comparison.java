package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.plan.Expression.Operator;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;
import java.util.Set;
import java.util.function.BiPredicate;

/** {@code == != < <= > >=} of two single values (esql 29 to 31). */
final class Comparison {
    private static final long NANOS_OF_MILLI = 1_000_000L;
    private static final Set<EsqlType> UNORDERED = Set.of(EsqlType.GEO_POINT, EsqlType.GEO_SHAPE, EsqlType.CARTESIAN_POINT,
            EsqlType.CARTESIAN_SHAPE, EsqlType.GEOHASH, EsqlType.GEOTILE, EsqlType.GEOHEX, EsqlType.DATE_RANGE, EsqlType.FLATTENED,
            EsqlType.DENSE_VECTOR, EsqlType.AGGREGATE_METRIC_DOUBLE);

    private Comparison() {
    }

    /** The test for operands of these types. */
    static BiPredicate<Object, Object> of(Operator operator, EsqlType left, EsqlType right) {
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            BiPredicate<Object, Object> equal = equality(left, right);
            return operator == Operator.EQUAL ? equal : equal.negate();
        }
        Comparator<Object> order = order(left, right);
        return switch (operator) {
            case LESS -> (a, b) -> order.compare(a, b) < 0;
            case LESS_EQUAL -> (a, b) -> order.compare(a, b) <= 0;
            case GREATER -> (a, b) -> order.compare(a, b) > 0;
            default -> (a, b) -> order.compare(a, b) >= 0;
        };
    }

    private static BiPredicate<Object, Object> equality(EsqlType left, EsqlType right) {
        boolean plain = left == right && left != EsqlType.DOUBLE && left != EsqlType.VERSION && left != EsqlType.UNKNOWN;
        if (plain || UNORDERED.contains(left) || UNORDERED.contains(right) || left.isString() && right.isString()) {
            return Object::equals;
        }
        Comparator<Object> order = order(left, right);
        return (a, b) -> order.compare(a, b) == 0;
    }

    private static Comparator<Object> order(EsqlType left, EsqlType right) {
        if (left == EsqlType.DOUBLE || right == EsqlType.DOUBLE) {
            return (a, b) -> doubles(((Number) a).doubleValue(), ((Number) b).doubleValue());
        }
        if (left == EsqlType.DATE && right == EsqlType.DATE_NANOS) {
            return (a, b) -> -nanosToMillis((Long) b, (Long) a);
        }
        if (left == EsqlType.DATE_NANOS && right == EsqlType.DATE) {
            return (a, b) -> nanosToMillis((Long) a, (Long) b);
        }
        return ValueOrder.of(left == EsqlType.NULL ? right : left);
    }

    /** Zero and minus zero are equal. */
    private static int doubles(double a, double b) {
        return a < b ? -1 : a > b ? 1 : 0;
    }

    private static int nanosToMillis(long nanos, long millis) {
        int compared = Long.compare(Math.floorDiv(nanos, NANOS_OF_MILLI), millis);
        return compared != 0 ? compared : Math.floorMod(nanos, NANOS_OF_MILLI) == 0 ? 0 : 1;
    }
}
