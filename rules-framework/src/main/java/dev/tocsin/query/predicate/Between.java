package dev.tocsin.query.predicate;

import dev.tocsin.value.Utf8Order;

/**
 * Whether a value lies in an interval of its own class; strings are ordered by code point, as the engine orders terms.
 *
 * @param low the lower bound, null for none
 * @param lowIncluded whether the lower bound itself is in
 * @param high the upper bound, null for none
 * @param highIncluded whether the upper bound itself is in
 */
public record Between(Comparable<?> low, boolean lowIncluded, Comparable<?> high, boolean highIncluded)
        implements ValueTest {
    /** Everything from {@code low} on. */
    public static Between atLeast(Comparable<?> low) {
        return new Between(low, true, null, false);
    }

    /** Everything after {@code low}. */
    public static Between moreThan(Comparable<?> low) {
        return new Between(low, false, null, false);
    }

    /** Everything up to {@code high}. */
    public static Between atMost(Comparable<?> high) {
        return new Between(null, false, high, true);
    }

    /** Everything before {@code high}. */
    public static Between lessThan(Comparable<?> high) {
        return new Between(null, false, high, false);
    }

    @Override
    public boolean test(Object value) {
        return above(value) && below(value);
    }

    @Override
    public boolean covers(ValueTest narrow) {
        if (!(narrow instanceof Between inner)) {
            return ValueTest.super.covers(narrow);
        }
        boolean from = low == null || inner.low != null && low.getClass() == inner.low.getClass()
                && (compare(inner.low, low) > 0 || compare(inner.low, low) == 0 && (lowIncluded || !inner.lowIncluded));
        boolean to = high == null || inner.high != null && high.getClass() == inner.high.getClass()
                && (compare(inner.high, high) < 0 || compare(inner.high, high) == 0 && (highIncluded || !inner.highIncluded));
        return from && to;
    }

    private boolean above(Object value) {
        if (low == null) {
            return true;
        }
        int order = compare(value, low);
        return order > 0 || order == 0 && lowIncluded;
    }

    private boolean below(Object value) {
        if (high == null) {
            return true;
        }
        int order = compare(value, high);
        return order < 0 || order == 0 && highIncluded;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object value, Comparable<?> bound) {
        if (value instanceof String left && bound instanceof String right) {
            return Utf8Order.compare(left, right);
        }
        return ((Comparable<Object>) value).compareTo(bound);
    }
}
