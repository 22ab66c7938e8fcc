package dev.tocsin.event;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of rows of a batch. Immutable. */
public final class RowSet {
    private final long[] words;
    private final int rows;

    private RowSet(long[] words, int rows) {
        this.words = words;
        this.rows = rows;
    }

    /** No row of {@code rows}. */
    public static RowSet none(int rows) {
        return new RowSet(new long[words(rows)], rows);
    }

    /** Every row of {@code rows}. */
    public static RowSet all(int rows) {
        return none(rows).complement();
    }

    /** Collects rows of a batch of {@code rows}. */
    public static Builder builder(int rows) {
        return new Builder(rows);
    }

    /** How many rows the batch has. */
    public int rows() {
        return rows;
    }

    /** Whether the row is in the set. */
    public boolean contains(int row) {
        return (words[row >> 6] >>> row & 1) != 0;
    }

    /** How many rows are in the set. */
    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Whether no row is in the set. */
    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The rows in both. */
    public RowSet and(RowSet other) {
        long[] out = words.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] &= other.words[i];
        }
        return new RowSet(out, rows);
    }

    /** The rows in either. */
    public RowSet or(RowSet other) {
        long[] out = words.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] |= other.words[i];
        }
        return new RowSet(out, rows);
    }

    /** The rows in this set that are not in the other. */
    public RowSet minus(RowSet other) {
        long[] out = words.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] &= ~other.words[i];
        }
        return new RowSet(out, rows);
    }

    /** The rows that are not in the set. */
    public RowSet complement() {
        long[] out = new long[words.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = ~words[i];
        }
        int rest = rows & 63;
        if (rest != 0) {
            out[out.length - 1] &= (1L << rest) - 1;
        }
        return new RowSet(out, rows);
    }

    /** Gives every row of the set, in ascending order. */
    public void forEach(IntConsumer action) {
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                action.accept((i << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    /** The rows in ascending order, in a new array. */
    public int[] toArray() {
        int[] out = new int[size()];
        int[] at = {0};
        forEach(row -> out[at[0]++] = row);
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSet that && rows == that.rows && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }

    private static int words(int rows) {
        return rows + 63 >> 6;
    }

    /** Collects rows; not to be used after {@link #build()}. */
    public static final class Builder {
        private final long[] words;
        private final int rows;

        private Builder(int rows) {
            this.words = new long[words(rows)];
            this.rows = rows;
        }

        /** Adds a row. */
        public void add(int row) {
            words[row >> 6] |= 1L << row;
        }

        /** The set of what was added. */
        public RowSet build() {
            return new RowSet(words, rows);
        }
    }
}
