package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.value.Block;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Rows between two commands, as columns that are read when they are first asked for. Not thread safe. */
public final class Page {
    private final int size;
    private final IntFunction<Block> reader;
    private final Block[] columns;

    /**
     * Rows whose columns are read by their number.
     *
     * @param size how many rows
     * @param width how many columns
     */
    public Page(int size, int width, IntFunction<Block> reader) {
        this.size = size;
        this.reader = reader;
        this.columns = new Block[width];
    }

    /** Rows of columns that are there. */
    public static Page of(int size, List<Block> columns) {
        return new Page(size, columns.size(), columns::get);
    }

    /** How many rows it has. */
    public int size() {
        return size;
    }

    /** How many columns it has. */
    public int width() {
        return columns.length;
    }

    /** A column. */
    public Block column(int number) {
        if (columns[number] == null) {
            columns[number] = reader.apply(number);
        }
        return columns[number];
    }

    /** Some of the rows, in the given order; no column is copied before it is read. The array must not change. */
    public Page select(int[] rows) {
        Map<Block, Block> selected = new IdentityHashMap<>(); // thousands of fields that no event has share one block
        return new Page(rows.length, columns.length, number -> selected.computeIfAbsent(column(number), block -> block.select(rows)));
    }

    /** Some of the columns, in the given order. */
    public Page project(int[] numbers) {
        return new Page(size, numbers.length, number -> column(numbers[number]));
    }

    /** What a row holds in every column. */
    public Object[] row(int row) {
        Object[] out = new Object[columns.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = column(i).value(row);
        }
        return out;
    }
}
