package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.value.Block;
import java.util.ArrayList;
import java.util.List;

/** Rows that are kept until all have come. */
final class RowStore {
    private final List<Object[]> rows = new ArrayList<>();
    private final int width;

    RowStore(int width) {
        this.width = width;
    }

    void addAll(Page page) {
        for (int row = 0; row < page.size(); row++) {
            rows.add(page.row(row));
        }
    }

    void add(Object[] row) {
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    List<Object[]> rows() {
        return rows;
    }

    /** All rows as one page. */
    Page page() {
        return page(rows, width);
    }

    /** Rows as a page. */
    static Page page(List<Object[]> rows, int width) {
        return new Page(rows.size(), width, number -> {
            Object[] places = new Object[rows.size()];
            for (int row = 0; row < places.length; row++) {
                places[row] = rows.get(row)[number];
            }
            return Block.flat(places);
        });
    }
}
