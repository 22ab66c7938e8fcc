package dev.tocsin.query.esql.value;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/**
 * Two or more values of one type in one place of a column, in order, repetitions kept; none of them null. Immutable.
 *
 * <p>Values read from events are sorted as the index has them: numbers and dates ascending with repetitions, keyword, ip and
 * version ascending without, text in the order of the document (esql 42).
 */
public final class MultiValue extends AbstractList<Object> implements RandomAccess {
    private final Object[] values;

    private MultiValue(Object[] values) {
        this.values = values;
    }

    /** What a place with these values holds: null for none, the value itself for one, a MultiValue for more. */
    public static Object of(Collection<?> values) {
        return ofArray(values.toArray());
    }

    /** As {@link #of}; the array is not copied and must not change. */
    public static Object ofArray(Object... values) {
        return values.length == 0 ? null : values.length == 1 ? values[0] : new MultiValue(values);
    }

    /** The values in a place: none for null, one for a single value. */
    public static List<?> values(Object place) {
        return place == null ? List.of() : place instanceof MultiValue many ? many : List.of(place);
    }

    /** How many values are in a place. */
    public static int count(Object place) {
        return place == null ? 0 : place instanceof MultiValue many ? many.values.length : 1;
    }

    @Override
    public Object get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(values, values.length, Object[].class);
    }
}
