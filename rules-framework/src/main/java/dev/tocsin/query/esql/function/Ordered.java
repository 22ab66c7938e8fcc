package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;

/** The types whose values MIN, MAX and SORT compare, with the extremes of several values. */
final class Ordered {
    /** boolean, numbers, dates, ip, version and strings. */
    static final Set<EsqlType> TYPES = Declaration.types(EsqlType.NUMERIC, EsqlType.STRING, EsqlType.DATES,
            Set.of(EsqlType.BOOLEAN, EsqlType.IP, EsqlType.VERSION));

    private Ordered() {
    }

    /** The highest value of a place that is not null. */
    static Object highest(Object place, Comparator<Object> order) {
        return place instanceof MultiValue many ? Collections.max(many, order) : place;
    }

    /** The higher one of two values. */
    static Object higher(Object one, Object other, Comparator<Object> order) {
        return order.compare(other, one) > 0 ? other : one;
    }

    /** The lower one of two values. */
    static Object lower(Object one, Object other, Comparator<Object> order) {
        return order.compare(other, one) < 0 ? other : one;
    }

    /** The lowest value of a place that is not null. */
    static Object lowest(Object place, Comparator<Object> order) {
        return place instanceof MultiValue many ? Collections.min(many, order) : place;
    }
}
