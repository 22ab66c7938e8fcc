package dev.tocsin.event;

import java.util.Arrays;

/** Collects the values of one path, row by row. */
final class ColumnBuilder {
    private final ScalarTable scalars;
    /** Row and ordinal of each value. */
    private long[] entries = new long[8];
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
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        single &= size == 0 || row(size - 1) != row;
        entries[size++] = (long) row << 32 | ordinal;
    }

    /** Forgets all values of the last row. */
    void drop(int row) {
        while (size > 0 && row(size - 1) == row) {
            size--;
        }
    }

    /** The ordinal of the last value when it belongs to the row, else -1. */
    int last(int row) {
        return size > 0 && row(size - 1) == row ? (int) entries[size - 1] : -1;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Column build(int rowCount) {
        return build(rowCount, scalars.dictionary());
    }

    Column build(int rowCount, Dictionary dictionary) {
        boolean dense = size >= rowCount / 4;
        if (single && dense) {
            return new Column(dictionary, rowCount, null, null, spread(rowCount));
        }
        int[] places = dense ? null : Arrays.stream(entries, 0, size).mapToInt(entry -> (int) (entry >>> 32)).distinct().toArray();
        int[] ordinals = new int[size];
        int[] starts = single ? null : new int[(dense ? rowCount : places.length) + 1];
        int place = 0;
        for (int i = 0; i < size; i++) {
            ordinals[i] = (int) entries[i];
            while (!single && (dense ? place : places[place]) != row(i)) {
                starts[++place] = i;
            }
        }
        if (!single) {
            Arrays.fill(starts, place + 1, starts.length, size);
        }
        return new Column(dictionary, rowCount, places, starts, ordinals);
    }

    private int row(int index) {
        return (int) (entries[index] >>> 32);
    }

    private int[] spread(int rowCount) {
        int[] out = new int[rowCount];
        Arrays.fill(out, -1);
        for (int i = 0; i < size; i++) {
            out[row(i)] = (int) entries[i];
        }
        return out;
    }
}
