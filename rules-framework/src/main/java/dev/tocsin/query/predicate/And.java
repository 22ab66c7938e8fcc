package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.List;

/**
 * Holds when all parts hold; cheap parts are asked first, and later ones only about the rows that are left.
 *
 * @param parts in the order in which they are written; none makes it always true
 */
public record And(List<Predicate> parts, Span span) implements Predicate {
    /** Copies the list. */
    public And {
        parts = List.copyOf(parts);
    }

    @Override
    public RowSet rows(EventBatch batch) {
        List<Predicate> order = Parts.cheapestFirst(parts);
        if (order.isEmpty()) {
            return RowSet.all(batch.size());
        }
        return rest(batch, order, 1, order.get(0).rows(batch));
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        return rest(batch, Parts.cheapestFirst(parts), 0, alive);
    }

    private static RowSet rest(EventBatch batch, List<Predicate> order, int from, RowSet alive) {
        RowSet left = alive;
        for (int i = from; i < order.size() && !left.isEmpty(); i++) {
            left = order.get(i).among(batch, left);
        }
        return left;
    }

    @Override
    public int cost() {
        return Parts.cost(parts);
    }

    @Override
    public Predicate at(Instant now) {
        List<Predicate> changed = Parts.at(parts, now);
        return changed == parts ? this : new And(changed, span);
    }

    @Override
    public Clause explain(EventBatch batch, int row) {
        return Parts.explain(this, "and", parts, batch, row);
    }
}
