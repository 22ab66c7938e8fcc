package dev.tocsin.event;

import dev.tocsin.value.FieldType;
import dev.tocsin.value.Values;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<View, Dictionary> typed = new ConcurrentHashMap<>();
    private volatile Map<Object, int[]> ordinals;

    /** All that decides what becomes of a scalar. */
    private record View(FieldType type, int ignoreAbove, boolean lowercase, double scaling) {
    }

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

    /** The same ordinals with the values that a field makes of the scalars, each converted once. */
    Dictionary typed(Field field) {
        return typed.computeIfAbsent(new View(field.type(), field.ignoreAbove(), field.lowercase(), field.scaling()), view -> {
            Object[] out = new Object[values.length];
            for (int i = 0; i < out.length; i++) {
                Object value = Values.indexed(values[i], view.type, view.ignoreAbove, view.lowercase);
                out[i] = view.scaling != 0 && value instanceof Double number ? (Object) field.kept(number) : value;
            }
            return new Dictionary(out);
        });
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
