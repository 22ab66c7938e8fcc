package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.List;

/** Holds when its part does not (kql 48). */
public record Not(Predicate part, Span span) implements Predicate {
    @Override
    public RowSet rows(EventBatch batch) {
        return part.rows(batch).complement();
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        return alive.minus(part.among(batch, alive));
    }

    @Override
    public Object question() {
        return part.question() == null ? null : List.of("not", part.question());
    }

    @Override
    public int cost() {
        return part.cost() + 1;
    }

    @Override
    public Predicate at(Instant now) {
        Predicate changed = part.at(now);
        return changed == part ? this : new Not(changed, span);
    }

    @Override
    public Clause explain(EventBatch batch, int row) {
        return Parts.explain(this, "not", List.of(part), batch, row);
    }
}
