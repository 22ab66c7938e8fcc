package dev.tocsin.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One field over the rows of a batch: a dictionary of its distinct values and, for each row, zero, one or several ordinals
 * in the order of the document, repetitions kept. Immutable.
 */
public final class Column {
    private final Dictionary dictionary;
    private final int rows;
    /** The rows that have values, ascending; null when every row has a place of its own. */
    private final int[] places;
    /** Null when no row has more than one value: then {@code ordinals[place]} is the value or -1. */
    private final int[] starts;
    private final int[] ordinals;
    private final Postings postings;

    /** Arrays are not copied and must not change. */
    Column(Dictionary dictionary, int rows, int[] places, int[] starts, int[] ordinals) {
        this(dictionary, rows, places, starts, ordinals, new Postings());
    }

    private Column(Dictionary dictionary, int rows, int[] places, int[] starts, int[] ordinals, Postings postings) {
        this.dictionary = dictionary;
        this.rows = rows;
        this.places = places;
        this.starts = starts;
        this.ordinals = ordinals;
        this.postings = postings;
    }

    /** A column that has the same value in every row. */
    static Column constant(Object value, int rows) {
        return new Column(new Dictionary(new Object[] {value}), rows, null, null, new int[rows]);
    }

    /** A column that has the same value in some rows. */
    static Column constant(Object value, RowSet rows) {
        int[] places = rows.toArray();
        return new Column(new Dictionary(new Object[] {value}), rows.rows(), places, null, new int[places.length]);
    }

    /** The values of several columns of JSON scalars in one; empty for none. */
    static Optional<Column> merged(List<Column> parts, int rows) {
        ScalarTable scalars = new ScalarTable();
        List<long[]> entries = new ArrayList<>();
        for (Column part : parts) {
            part.forEachEntry((row, ordinal) -> entries.add(new long[] {row, scalars.scalar(part.dictionary.value(ordinal))}));
        }
        entries.sort(Comparator.comparingLong(entry -> entry[0]));
        ColumnBuilder out = new ColumnBuilder(scalars);
        entries.forEach(entry -> out.add((int) entry[0], (int) entry[1]));
        return out.isEmpty() ? Optional.empty() : Optional.of(out.build(rows));
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
        int place = place(row);
        if (place < 0) {
            return 0;
        }
        return starts == null ? ordinals[place] < 0 ? 0 : 1 : starts[place + 1] - starts[place];
    }

    /** The ordinal of a row's value {@code index}, from 0 to {@code count(row) - 1}. */
    public int ordinal(int row, int index) {
        int place = place(row);
        return starts == null ? ordinals[place] : ordinals[starts[place] + index];
    }

    /** A row's value {@code index}; null where the scalar is not of the column's type. */
    public Object value(int row, int index) {
        return dictionary.value(ordinal(row, index));
    }

    /** The rows that have at least one value whose ordinal is in {@code chosen}; takes time for the values found only. */
    public RowSet rowsWithAny(BitSet chosen) {
        RowSet.Builder out = RowSet.builder(rows);
        Postings.Lists lists = postings.lists(this);
        for (int ordinal = chosen.nextSetBit(0); ordinal >= 0; ordinal = chosen.nextSetBit(ordinal + 1)) {
            lists.addTo(out, ordinal);
        }
        return out.build();
    }

    /** The rows that have at least one of the values with these ordinals. */
    public RowSet rowsWithAny(int... chosen) {
        RowSet.Builder out = RowSet.builder(rows);
        Postings.Lists lists = postings.lists(this);
        for (int ordinal : chosen) {
            lists.addTo(out, ordinal);
        }
        return out.build();
    }

    /** The rows that have at least one value that is not null: what {@code exists} asks. */
    public RowSet present() {
        BitSet chosen = new BitSet(dictionary.size());
        for (int i = 0; i < dictionary.size(); i++) {
            chosen.set(i, dictionary.value(i) != null);
        }
        return rowsWithAny(chosen);
    }

    /** The same rows and ordinals over other values, one for each ordinal. */
    Column with(Dictionary other) {
        return new Column(other, rows, places, starts, ordinals, postings);
    }

    /** Gives every row with each of its ordinals, rows ascending. */
    void forEachEntry(EntryAction action) {
        int count = places == null ? rows : places.length;
        for (int place = 0; place < count; place++) {
            int row = places == null ? place : places[place];
            int from = starts == null ? place : starts[place];
            int to = starts == null ? place + 1 : starts[place + 1];
            for (int at = from; at < to; at++) {
                if (ordinals[at] >= 0) {
                    action.accept(row, ordinals[at]);
                }
            }
        }
    }

    int entries() {
        return ordinals.length;
    }

    private int place(int row) {
        return places == null ? row : Arrays.binarySearch(places, row);
    }

    /** Takes a row and an ordinal of it. */
    @FunctionalInterface
    interface EntryAction {
        void accept(int row, int ordinal);
    }
}
