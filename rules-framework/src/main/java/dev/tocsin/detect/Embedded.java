package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.predicate.Leaf;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A predicate of another text, shown as one clause: its own spans point into that text.
 *
 * @param span where the other text stands
 */
record Embedded(Predicate inner, Span span) implements Leaf {
    @Override
    public RowSet rows(EventBatch batch) {
        return inner.rows(batch);
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        return inner.among(batch, alive);
    }

    @Override
    public Object question() {
        return inner.question();
    }

    @Override
    public int cost() {
        return inner.cost();
    }

    @Override
    public Predicate at(Instant now) {
        Predicate changed = inner.at(now);
        return changed == inner ? this : new Embedded(changed, span);
    }

    @Override
    public List<Seen> seen(EventBatch batch, int row) {
        List<Seen> out = new ArrayList<>();
        collect(inner.explain(batch, row), out);
        return out.stream().distinct().toList();
    }

    private static void collect(Clause clause, List<Seen> out) {
        out.addAll(clause.seen());
        clause.children().forEach(child -> collect(child, out));
    }
}
