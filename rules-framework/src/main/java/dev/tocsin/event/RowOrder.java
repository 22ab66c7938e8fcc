package dev.tocsin.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Some rows of a batch in another order, as a batch. */
final class RowOrder {
    private final EventBatch batch;
    private final int[] rows;
    /** For each row of the batch its new place, or -1. */
    private final int[] places;

    RowOrder(EventBatch batch, int[] rows) {
        this.batch = batch;
        this.rows = rows;
        this.places = new int[batch.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < rows.length; i++) {
            places[rows[i]] = i;
        }
    }

    EventBatch batch() {
        List<Event> events = new ArrayList<>(rows.length);
        for (int row : rows) {
            events.add(batch.event(row));
        }
        TreeMap<String, Column> columns = new TreeMap<>();
        batch.columns().forEach((path, column) -> {
            ColumnBuilder moved = move(column);
            if (!moved.isEmpty()) {
                columns.put(path, moved.build(rows.length, column.dictionary()));
            }
        });
        return new EventBatch(events, columns, batch.gaps().moved(places, rows.length));
    }

    private ColumnBuilder move(Column column) {
        long[] entries = new long[column.entries()];
        int[] ordinals = new int[column.entries()];
        int[] count = {0};
        boolean[] ascending = {true};
        column.forEachEntry((row, ordinal) -> {
            if (places[row] >= 0) {
                int at = count[0]++;
                entries[at] = (long) places[row] << 32 | at;
                ordinals[at] = ordinal;
                ascending[0] &= at == 0 || entries[at - 1] < entries[at];
            }
        });
        if (!ascending[0]) {
            Arrays.sort(entries, 0, count[0]);
        }
        ColumnBuilder out = new ColumnBuilder();
        for (int i = 0; i < count[0]; i++) {
            out.add((int) (entries[i] >>> 32), ordinals[(int) entries[i]]);
        }
        return out;
    }
}
