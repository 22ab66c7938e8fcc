package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Holds when an event has a value anywhere below a path that no mapping names. */
record ExistsBelow(String path, Span span) implements Leaf {
    private static final int DEAR = 100;

    @Override
    public RowSet rows(EventBatch batch) {
        RowSet out = RowSet.none(batch.size());
        for (Column column : batch.below(path).values()) {
            out = out.or(column.present());
        }
        return out;
    }

    @Override
    public List<Seen> seen(EventBatch batch, int row) {
        List<Seen> out = new ArrayList<>();
        batch.below(path).forEach((name, column) -> {
            if (column.count(row) > 0) {
                out.add(SeenValues.of(batch, row, name, name));
            }
        });
        return out;
    }

    @Override
    public Object question() {
        return List.of("below", path);
    }

    @Override
    public int cost() {
        return DEAR;
    }
}
