package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds when some part holds; cheap parts are asked first, and later ones only about the rows that are still undecided.
 *
 * <p>Parts that test one field are asked together, so that a list of values costs hardly more than one value.
 */
public final class Or implements Predicate {
    private final List<Predicate> parts;
    private final Span span;
    private final List<Predicate> order;

    /**
     * A disjunction.
     *
     * @param parts in the order in which they are written; none makes it always false
     * @param span null when it stands in no text
     */
    public Or(List<? extends Predicate> parts, Span span) {
        this.parts = List.copyOf(parts);
        this.span = span;
        this.order = Parts.cheapestFirst(together(this.parts));
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
        return order.size() == 1 ? order.get(0).rows(batch) : among(batch, RowSet.all(batch.size()));
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        RowSet undecided = alive;
        for (Predicate part : order) {
            if (undecided.isEmpty()) {
                break;
            }
            undecided = undecided.minus(part.among(batch, undecided));
        }
        return alive.minus(undecided);
    }

    private static List<Predicate> together(List<Predicate> parts) {
        List<Predicate> out = new ArrayList<>();
        Map<Field, Set<Object>> values = new LinkedHashMap<>();
        Map<Field, List<ValueTest>> tests = new LinkedHashMap<>();
        for (Predicate part : parts) {
            if (!(part instanceof FieldTest leaf) || leaf.test() instanceof WordTest) {
                out.add(part);
            } else if (leaf.test().only() != null) {
                values.computeIfAbsent(leaf.field(), f -> new LinkedHashSet<>()).addAll(leaf.test().only());
            } else {
                tests.computeIfAbsent(leaf.field(), f -> new ArrayList<>()).add(leaf.test());
            }
        }
        values.forEach((field, some) -> out.add(new FieldTest(field, OneOf.of(some), null)));
        tests.forEach((field, some) ->
                out.add(new FieldTest(field, some.size() == 1 ? some.get(0) : new AnyOf(List.copyOf(some)), null)));
        return out;
    }

    @Override
    public Object question() {
        List<Object> questions = Parts.questions(parts);
        return questions == null ? null : List.of("or", questions);
    }

    @Override
    public int cost() {
        return Parts.cost(order);
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
