package dev.tocsin.detect;

import java.util.Comparator;
import java.util.List;

/** The order of aggregation keys: strings by code point, everything else by its own order, a missing value first. */
final class KeyOrder {
    /** Orders tuples by their first value that differs. */
    static final Comparator<List<Object>> TUPLES = KeyOrder::compareTuples;

    private KeyOrder() {
    }

    /** Compares two values of one field; either may be null. */
    static int compare(Object left, Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        if (left instanceof Comparable<?> && left.getClass() == right.getClass() && !(left instanceof String)) {
            @SuppressWarnings("unchecked")
            Comparable<Object> comparable = (Comparable<Object>) left;
            return comparable.compareTo(right);
        }
        return compareText(left.toString(), right.toString());
    }

    private static int compareTuples(List<Object> left, List<Object> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** UTF-16 order differs from the index's byte order for characters outside the basic plane. */
    private static int compareText(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return java.util.Arrays.compare(a, b);
    }
}
