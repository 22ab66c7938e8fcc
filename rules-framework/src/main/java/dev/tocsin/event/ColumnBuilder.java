package dev.tocsin.event;

import java.util.Arrays;

/** Collects the values of one path, row by row. */
final class ColumnBuilder {
    private final ScalarTable scalars;
    private int[] rows = new int[8];
    private int[] ordinals = new int[8];
    private int size;
    private boolean single = true;

    ColumnBuilder() {
        this(new ScalarTable());
    }

    /** For the rows of another column, whose dictionary is kept. */
    ColumnBuilder(ScalarTable scalars) {
        this.scalars = scalars;
    }

    ScalarTable scalars() {
        return scalars;
    }

    /** Rows must come in ascending order. */
    void add(int row, int ordinal) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            ordinals = Arrays.copyOf(ordinals, size * 2);
        }
        single &= size == 0 || rows[size - 1] != row;
        rows[size] = row;
        ordinals[size++] = ordinal;
    }

    /** Forgets all values of the last row. */
    void drop(int row) {
        while (size > 0 && rows[size - 1] == row) {
            size--;
        }
    }

    /** The last value when it belongs to the row, else null. */
    Object last(int row) {
        return size > 0 && rows[size - 1] == row ? scalars.value(ordinals[size - 1]) : null;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Column build(int rowCount) {
        return build(rowCount, scalars.dictionary());
    }

    Column build(int rowCount, Dictionary dictionary) {
        boolean dense = size >= rowCount / 4;
        if (single) {
            return dense
                    ? new Column(dictionary, rowCount, null, null, spread(rowCount))
                    : new Column(dictionary, rowCount, Arrays.copyOf(rows, size), null, Arrays.copyOf(ordinals, size));
        }
        int[] places = dense ? null : Arrays.stream(rows, 0, size).distinct().toArray();
        int[] starts = new int[(dense ? rowCount : places.length) + 1];
        int place = 0;
        for (int i = 0; i < size; i++) {
            while ((dense ? place : places[place]) != rows[i]) {
                starts[++place] = i;
            }
        }
        Arrays.fill(starts, place + 1, starts.length, size);
        return new Column(dictionary, rowCount, places, starts, Arrays.copyOf(ordinals, size));
    }

    private int[] spread(int rowCount) {
        int[] out = new int[rowCount];
        Arrays.fill(out, -1);
        for (int i = 0; i < size; i++) {
            out[rows[i]] = ordinals[i];
        }
        return out;
    }
}
