package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.source.Span;
import java.util.List;

/**
 * Holds for no event.
 *
 * @param path the field it would have looked at, whose values in the event the explanation shows; null when there is none
 * @param note why, for the explanation; null when it is plain
 */
public record None(String path, Span span, String note) implements Predicate {
    @Override
    public RowSet rows(EventBatch batch) {
        return RowSet.none(batch.size());
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        return RowSet.none(batch.size());
    }

    @Override
    public Object question() {
        return "none";
    }

    @Override
    public int cost() {
        return 0;
    }

    @Override
    public Clause explain(EventBatch batch, int row) {
        return new Clause(span, "leaf", Truth.FALSE,
                path == null ? List.of() : List.of(SeenValues.of(batch, row, path, path)), note, List.of());
    }
}
