package dev.tocsin.query.eql;

import dev.tocsin.value.Numbers;
import dev.tocsin.value.Utf8Order;

/** How two values of one type compare. */
final class ValueOrder {
    private ValueOrder() {
    }

    /** Numbers by value whatever their Java types, strings by code point, everything else by its own order. */
    @SuppressWarnings("unchecked")
    static int compare(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Numbers.compare(a, b);
        }
        if (left instanceof String a && right instanceof String b) {
            return Utf8Order.compare(a, b);
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    static boolean equal(Object left, Object right, boolean ignoreCase) {
        return ignoreCase && left instanceof String a && right instanceof String b ? a.equalsIgnoreCase(b)
                : compare(left, right) == 0;
    }
}
