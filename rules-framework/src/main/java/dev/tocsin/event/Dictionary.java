package dev.tocsin.event;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct values of a column, numbered from 0 in the order in which they were first seen.
 *
 * <p>A raw column holds JSON scalars: {@link String}, {@link dev.tocsin.value.JsonNumber} or {@link Boolean}. A typed column
 * holds values of its field's type (see {@link dev.tocsin.value.Values}), and null where the scalar is no such value; two
 * ordinals of a typed column may hold equal values ({@code 80} and {@code "80"} of a long).
 */
public final class Dictionary {
    private static final int[] NONE = {};
    private final Object[] values;
    private volatile Map<Object, int[]> ordinals;

    /** The array is not copied and must not change. */
    Dictionary(Object[] values) {
        this.values = values;
    }

    /** How many ordinals there are. */
    public int size() {
        return values.length;
    }

    /** The value of an ordinal; null where the event's scalar is not of the column's type. */
    public Object value(int ordinal) {
        return values[ordinal];
    }

    /** All values by ordinal; not modifiable. */
    public List<Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** The ordinals whose value equals {@code value}, in ascending order; do not change the array. */
    public int[] ordinals(Object value) {
        Map<Object, int[]> known = ordinals;
        if (known == null) {
            known = invert();
            ordinals = known;
        }
        return known.getOrDefault(value, NONE);
    }

    private Map<Object, int[]> invert() {
        Map<Object, int[]> out = new HashMap<>(values.length * 2);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                int[] alone = {i};
                out.merge(values[i], alone, (seen, more) -> {
                    int[] longer = Arrays.copyOf(seen, seen.length + 1);
                    longer[seen.length] = more[0];
                    return longer;
                });
            }
        }
        return out;
    }
}
