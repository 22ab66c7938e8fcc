package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.value.Block;
import java.util.BitSet;
import java.util.List;

/** An expression that knows where its columns stand. Immutable; {@link #open} gives the state of one page. */
public abstract class RowExpression {
    private final List<RowExpression> parts;
    private final BitSet columns = new BitSet();

    RowExpression(List<RowExpression> parts) {
        this.parts = parts;
        parts.forEach(part -> columns.or(part.columns));
    }

    /** The column itself. */
    static final class OfColumn extends RowExpression {
        private final int number;

        OfColumn(int number) {
            super(List.of());
            this.number = number;
            super.columns.set(number);
        }

        @Override
        Cursor evaluate(Page page, List<Cursor> parts) {
            return page.column(number)::value;
        }

        @Override
        public Block block(Page page) {
            return page.column(number);
        }
    }

    /** The value in each row, from the values of the parts. */
    abstract Cursor evaluate(Page page, List<Cursor> parts);

    /** Gets ready for a page; parts of one column are evaluated once for each of its distinct values. */
    public final Cursor open(Page page) {
        if (parts.isEmpty() && !columns.isEmpty()) {
            return evaluate(page, List.of());
        }
        if (columns.isEmpty()) {
            return once(evaluate(page, opened(page)));
        }
        int column = columns.nextSetBit(0);
        if (columns.cardinality() == 1 && worthSharing(page.column(column))) {
            return new Places(this, page, column);
        }
        return evaluate(page, opened(page));
    }

    /** A few rows of a batch with many values are read row by row: the dictionary is not even looked through. */
    private static boolean worthSharing(Block column) {
        return column.shared() && column.placeCount() <= 2 * column.size();
    }

    /** The value in each row of a page, as a column. */
    public Block block(Page page) {
        Cursor cursor = open(page);
        if (cursor instanceof Places places) {
            return places.block();
        }
        if (columns.isEmpty() && page.size() > 0) {
            return Block.constant(cursor.at(0), page.size());
        }
        Object[] out = new Object[page.size()];
        for (int row = 0; row < out.length; row++) {
            out[row] = cursor.at(row);
        }
        return Block.flat(out);
    }

    private List<Cursor> opened(Page page) {
        return parts.stream().map(part -> part.open(page)).toList();
    }

    private static Cursor once(Cursor cursor) {
        return new Cursor() {
            private boolean known;
            private Object value;

            @Override
            public Object at(int row) {
                if (!known) {
                    value = cursor.at(row);
                    known = true;
                }
                return value;
            }
        };
    }

    /** An expression over one column: evaluated on a page whose rows are the column's places, null the last of them. */
    private static final class Places implements Cursor {
        private final Block column;
        private final int rows;
        private final Cursor cursor;
        private final Object[] values;
        private final boolean[] known;

        Places(RowExpression expression, Page page, int number) {
            column = page.column(number);
            rows = page.size();
            int places = column.placeCount();
            Object[] flat = new Object[places + 1];
            for (int place = 0; place < places; place++) {
                flat[place] = column.place(place);
            }
            Block block = Block.flat(flat);
            cursor = expression.evaluateAll(new Page(places + 1, page.width(), any -> block));
            values = new Object[places + 1];
            known = new boolean[places + 1];
        }

        @Override
        public Object at(int row) {
            int ordinal = column.ordinal(row);
            int place = ordinal < 0 ? values.length - 1 : ordinal;
            if (!known[place]) {
                values[place] = cursor.at(place);
                known[place] = true;
            }
            return values[place];
        }

        Block block() {
            int[] ordinals = new int[rows];
            for (int row = 0; row < rows; row++) {
                at(row);
                int ordinal = column.ordinal(row);
                ordinals[row] = ordinal < 0 ? values.length - 1 : ordinal;
            }
            return Block.dictionary(values, ordinals);
        }
    }

    private Cursor evaluateAll(Page page) {
        return evaluate(page, parts.stream().map(part -> part.open(page)).toList());
    }
}
