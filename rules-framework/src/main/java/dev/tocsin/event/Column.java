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
    private final Postings postings;

    /** Arrays are not copied and must not change. */
    Column(Dictionary dictionary, int rows, int[] starts, int[] ordinals) {
        this(dictionary, rows, starts, ordinals, new Postings(rows, starts, ordinals));
    }

    private Column(Dictionary dictionary, int rows, int[] starts, int[] ordinals, Postings postings) {
        this.dictionary = dictionary;
        this.rows = rows;
        this.starts = starts;
        this.ordinals = ordinals;
        this.postings = postings;
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

    /** The rows that have at least one value whose ordinal is in {@code chosen}; takes time for the values found only. */
    public RowSet rowsWithAny(BitSet chosen) {
        RowSet.Builder out = RowSet.builder(rows);
        Postings.Lists lists = postings.lists(dictionary.size());
        for (int ordinal = chosen.nextSetBit(0); ordinal >= 0; ordinal = chosen.nextSetBit(ordinal + 1)) {
            lists.addTo(out, ordinal);
        }
        return out.build();
    }

    /** The rows that have at least one of the values with these ordinals. */
    public RowSet rowsWithAny(int... chosen) {
        RowSet.Builder out = RowSet.builder(rows);
        Postings.Lists lists = postings.lists(dictionary.size());
        for (int ordinal : chosen) {
            lists.addTo(out, ordinal);
        }
        return out.build();
    }

    /** The same rows and ordinals over other values, one for each ordinal. */
    Column with(Dictionary other) {
        return new Column(other, rows, starts, ordinals, postings);
    }
}
