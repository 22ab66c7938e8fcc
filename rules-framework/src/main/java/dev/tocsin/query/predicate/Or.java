package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.List;

/**
 * Holds when some part holds; cheap parts are asked first, and later ones only about the rows that are still undecided.
 *
 * @param parts in the order in which they are written; none makes it always false
 */
public record Or(List<Predicate> parts, Span span) implements Predicate {
    /** Copies the list. */
    public Or {
        parts = List.copyOf(parts);
    }

    @Override
    public RowSet rows(EventBatch batch) {
        return among(batch, RowSet.all(batch.size()));
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        RowSet undecided = alive;
        for (Predicate part : Parts.cheapestFirst(parts)) {
            if (undecided.isEmpty()) {
                break;
            }
            undecided = undecided.minus(part.among(batch, undecided));
        }
        return alive.minus(undecided);
    }

    @Override
    public int cost() {
        return Parts.cost(parts);
    }

    @Override
    public Predicate at(Instant now) {
        List<Predicate> changed = Parts.at(parts, now);
        return changed == parts ? this : new Or(changed, span);
    }

    @Override
    public Clause explain(EventBatch batch, int row) {
        return Parts.explain(this, "or", parts, batch, row);
    }
}
