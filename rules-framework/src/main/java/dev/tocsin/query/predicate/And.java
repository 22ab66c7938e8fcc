package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.List;

/** Holds when all parts hold; cheap parts are asked first, and later ones only about the rows that are left. */
public final class And implements Predicate {
    private final List<Predicate> parts;
    private final Span span;
    private final List<Predicate> order;

    /**
     * A conjunction.
     *
     * @param parts in the order in which they are written; none makes it always true
     * @param span null when it stands in no text
     */
    public And(List<? extends Predicate> parts, Span span) {
        this.parts = List.copyOf(parts);
        this.span = span;
        this.order = Parts.cheapestFirst(this.parts);
    }

    /** The parts in the order in which they are written. */
    public List<Predicate> parts() {
        return parts;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public RowSet rows(EventBatch batch) {
        return order.isEmpty() ? RowSet.all(batch.size()) : rest(batch, 1, order.get(0).rows(batch));
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        return rest(batch, 0, alive);
    }

    private RowSet rest(EventBatch batch, int from, RowSet alive) {
        RowSet left = alive;
        for (int i = from; i < order.size() && !left.isEmpty(); i++) {
            left = order.get(i).among(batch, left);
        }
        return left;
    }

    @Override
    public Object question() {
        List<Object> questions = Parts.questions(parts);
        return questions == null ? null : List.of("and", questions);
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
