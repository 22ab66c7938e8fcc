package dev.tocsin.event;

import java.util.BitSet;

/**
 * One field over the rows of a batch: a dictionary of its distinct values and, for each row, zero, one or several ordinals
 * in the order of the document, repetitions kept. Immutable.
 */
public final class Column {
    private final Dictionary dictionary;
    private final int rows;
    /** Null when no row has more than one value: then {@code ordinals[row]} is the value or -1. */
    private final int[] starts;
    private final int[] ordinals;

    /** Arrays are not copied and must not change. */
    Column(Dictionary dictionary, int rows, int[] starts, int[] ordinals) {
        this.dictionary = dictionary;
        this.rows = rows;
        this.starts = starts;
        this.ordinals = ordinals;
    }

    /** Its distinct values. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** How many rows the batch has. */
    public int rows() {
        return rows;
    }

    /** Whether no row has more than one value. */
    public boolean singleValued() {
        return starts == null;
    }

    /** How many values a row has. */
    public int count(int row) {
        if (starts == null) {
            return ordinals[row] < 0 ? 0 : 1;
        }
        return starts[row + 1] - starts[row];
    }

    /** The ordinal of a row's value {@code index}, from 0 to {@code count(row) - 1}. */
    public int ordinal(int row, int index) {
        return starts == null ? ordinals[row] : ordinals[starts[row] + index];
    }

    /** A row's value {@code index}; null where the scalar is not of the column's type. */
    public Object value(int row, int index) {
        return dictionary.value(ordinal(row, index));
    }

    /** The rows that have at least one value whose ordinal is in {@code chosen}. */
    public RowSet rowsWithAny(BitSet chosen) {
        RowSet.Builder out = RowSet.builder(rows);
        if (chosen.isEmpty()) {
            return out.build();
        }
        if (starts == null) {
            for (int row = 0; row < rows; row++) {
                int ordinal = ordinals[row];
                if (ordinal >= 0 && chosen.get(ordinal)) {
                    out.add(row);
                }
            }
        } else {
            for (int row = 0; row < rows; row++) {
                for (int at = starts[row]; at < starts[row + 1]; at++) {
                    if (chosen.get(ordinals[at])) {
                        out.add(row);
                        break;
                    }
                }
            }
        }
        return out.build();
    }

    /** The same rows and ordinals over other values, one for each ordinal. */
    Column with(Dictionary other) {
        return new Column(other, rows, starts, ordinals);
    }
}
