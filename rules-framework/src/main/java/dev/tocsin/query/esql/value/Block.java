package dev.tocsin.query.esql.value;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The values of one column over the rows of a page: a dictionary of places and, for each row, the ordinal of its place.
 * Immutable.
 *
 * <p>A place is null, one value or a {@link MultiValue}. Different ordinals may hold equal places. A block without ordinals
 * has one place for each row.
 */
public final class Block {
    private final Object[] places;
    private final int[] ordinals;
    private final int size;

    private Block(Object[] places, int[] ordinals, int size) {
        this.places = places;
        this.ordinals = ordinals;
        this.size = size;
    }

    /** One place for each row; the array is not copied and must not change. */
    public static Block flat(Object[] places) {
        return new Block(places, null, places.length);
    }

    /** Rows that share places; an ordinal of -1 is null. The arrays are not copied and must not change. */
    public static Block dictionary(Object[] places, int[] ordinals) {
        return new Block(places, ordinals, ordinals.length);
    }

    /** The same place in every row. */
    public static Block constant(Object place, int size) {
        return new Block(new Object[] {place}, new int[size], size);
    }

    /** How many rows it has. */
    public int size() {
        return size;
    }

    /** What a row holds. */
    public Object value(int row) {
        int ordinal = ordinals == null ? row : ordinals[row];
        return ordinal < 0 ? null : places[ordinal];
    }

    /** How many places the dictionary has; for a flat block as many as rows. */
    public int placeCount() {
        return places.length;
    }

    /** A place of the dictionary. */
    public Object place(int ordinal) {
        return places[ordinal];
    }

    /** The ordinal of a row's place; -1 for null. */
    public int ordinal(int row) {
        return ordinals == null ? row : ordinals[row];
    }

    /** Whether places are shared, so that it pays to work place by place. */
    public boolean shared() {
        return ordinals != null;
    }

    /** A function of this column, applied once to each place that a row has; null is applied at most once. */
    public Block map(UnaryOperator<Object> function) {
        if (ordinals == null) {
            Object[] out = new Object[size];
            Arrays.setAll(out, row -> function.apply(places[row]));
            return flat(out);
        }
        Object[] out = new Object[places.length + 1];
        boolean[] done = new boolean[places.length + 1];
        int[] moved = ordinals;
        for (int row = 0; row < size; row++) {
            int ordinal = ordinals[row] < 0 ? places.length : ordinals[row];
            if (!done[ordinal]) {
                done[ordinal] = true;
                out[ordinal] = function.apply(ordinal == places.length ? null : places[ordinal]);
            }
        }
        if (out[places.length] != null) {
            moved = ordinals.clone();
            for (int row = 0; row < size; row++) {
                moved[row] = moved[row] < 0 ? places.length : moved[row];
            }
        }
        return dictionary(out, moved);
    }

    /** The block of some of its rows, in the given order. */
    public Block select(int[] rows) {
        if (ordinals == null) {
            Object[] out = new Object[rows.length];
            Arrays.setAll(out, i -> places[rows[i]]);
            return flat(out);
        }
        int[] out = new int[rows.length];
        Arrays.setAll(out, i -> ordinals[rows[i]]);
        return dictionary(places, out);
    }
}
