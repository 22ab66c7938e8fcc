package dev.tocsin.event;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The distinct values of a column, numbered from 0 in the order in which they were first seen.
 *
 * <p>A raw column holds JSON scalars: {@link String}, {@link dev.tocsin.value.JsonNumber} or {@link Boolean}. A typed column
 * holds values of its field's type (see {@link dev.tocsin.value.Values}), and null where the scalar is no such value; two
 * ordinals of a typed column may hold equal values ({@code 80} and {@code "80"} of a long).
 */
public final class Dictionary {
    private final Object[] values;

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
}
