package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.source.Span;
import java.util.List;

/**
 * Holds for every event.
 *
 * @param note why, for the explanation; null when it is plain
 */
public record All(Span span, String note) implements Predicate {
    @Override
    public RowSet rows(EventBatch batch) {
        return RowSet.all(batch.size());
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        return alive;
    }

    @Override
    public Object question() {
        return "all";
    }

    @Override
    public int cost() {
        return 0;
    }

    @Override
    public Clause explain(EventBatch batch, int row) {
        return new Clause(span, "leaf", Truth.TRUE, List.of(), note, List.of());
    }
}
