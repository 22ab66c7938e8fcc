package dev.tocsin.query.esql.value;

import dev.tocsin.value.Numbers;
import dev.tocsin.value.Utf8Order;
import dev.tocsin.value.VersionOrder;
import java.util.Comparator;

/** How values of a type compare in SORT, MIN, MAX and with {@code <} (esql 31). */
public final class ValueOrder {
    private ValueOrder() {
    }

    /**
     * The order of a type's values that are not null: numbers and dates by value, false before true, strings by their UTF-8
     * bytes, addresses by their 16 bytes, versions by precedence.
     *
     * @throws IllegalArgumentException for a type whose values have no order
     */
    @SuppressWarnings("unchecked")
    public static Comparator<Object> of(EsqlType type) {
        return switch (type) {
            case KEYWORD, TEXT, SOURCE, TSID -> (a, b) -> Utf8Order.compare((String) a, (String) b);
            case VERSION -> (a, b) -> VersionOrder.compare((String) a, (String) b);
            case DOUBLE -> (a, b) -> Double.compare((Double) a, (Double) b);
            case BOOLEAN, INTEGER, LONG, UNSIGNED_LONG, DATE, DATE_NANOS, IP, COUNTER_INTEGER, COUNTER_LONG, COUNTER_DOUBLE ->
                    (a, b) -> ((Comparable<Object>) a).compareTo(b);
            case NULL, UNKNOWN -> ValueOrder::mixed;
            default -> throw new IllegalArgumentException(type.esName() + " has no order");
        };
    }

    /** Values whose type nobody knows: numbers before booleans before strings. */
    private static int mixed(Object a, Object b) {
        if (a instanceof Number one && b instanceof Number other) {
            return Numbers.compare(one, other);
        }
        if (a instanceof String one && b instanceof String other) {
            return Utf8Order.compare(one, other);
        }
        return a instanceof Boolean one && b instanceof Boolean other ? one.compareTo(other) : Integer.compare(kind(a), kind(b));
    }

    private static int kind(Object value) {
        return value instanceof Number ? 0 : value instanceof Boolean ? 1 : 2;
    }
}
