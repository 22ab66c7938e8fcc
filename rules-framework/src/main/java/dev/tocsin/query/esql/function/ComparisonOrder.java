package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;

/** How two single values compare in {@code == <} and IN: as in sorting, but 0.0 equals -0.0, and dates of both kinds compare. */
final class ComparisonOrder {
    private ComparisonOrder() {
    }

    /** The order of values of two types that may be compared. */
    static Comparator<Object> of(EsqlType left, EsqlType right) {
        if (left.isDate() && right.isDate() && left != right) { // esql 29
            return left == EsqlType.DATE_NANOS ? ComparisonOrder::nanosWithMillis : (a, b) -> -nanosWithMillis(b, a);
        }
        EsqlType type = left == EsqlType.NULL ? right : left;
        return switch (type) {
            case DOUBLE -> ComparisonOrder::doubles;
            case GEO_POINT, GEO_SHAPE, CARTESIAN_POINT, CARTESIAN_SHAPE, GEOHASH, GEOTILE, GEOHEX, FLATTENED, DATE_RANGE,
                    DENSE_VECTOR, AGGREGATE_METRIC_DOUBLE -> (a, b) -> a.equals(b) ? 0 : 1;
            default -> ValueOrder.of(type);
        };
    }

    private static int doubles(Object a, Object b) {
        double one = (Double) a;
        double other = (Double) b;
        return one < other ? -1 : one > other ? 1 : 0;
    }

    private static int nanosWithMillis(Object nanos, Object millis) {
        long number = (Long) nanos;
        int whole = Long.compare(Math.floorDiv(number, 1_000_000L), (Long) millis);
        return whole != 0 ? whole : Math.floorMod(number, 1_000_000L) > 0 ? 1 : 0;
    }
}
