package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the predicates that have parts share. */
final class Parts {
    private static final int DEAREST = 1_000_000;
    private static final Comparator<Predicate> CHEAPEST = Comparator.comparingInt(Predicate::cost);

    private Parts() {
    }

    static List<Predicate> cheapestFirst(List<Predicate> parts) {
        List<Predicate> order = new ArrayList<>(parts);
        order.sort(CHEAPEST);
        return order;
    }

    static int cost(List<Predicate> parts) {
        long sum = 1;
        for (Predicate part : parts) {
            sum += part.cost();
        }
        return (int) Math.min(sum, DEAREST);
    }

    /** The same list when nothing changed. */
    static List<Predicate> at(List<Predicate> parts, Instant now) {
        List<Predicate> changed = parts.stream().map(part -> part.at(now)).toList();
        for (int i = 0; i < parts.size(); i++) {
            if (changed.get(i) != parts.get(i)) {
                return changed;
            }
        }
        return parts;
    }

    /** What each part asks; null when that cannot be told of one of them. */
    static List<Object> questions(List<Predicate> parts) {
        List<Object> out = new ArrayList<>();
        parts.forEach(part -> out.add(part.question()));
        return out.contains(null) ? null : out;
    }

    static Clause explain(Predicate whole, String operator, List<Predicate> parts, EventBatch batch, int row) {
        return new Clause(whole.span(), operator, truth(whole, batch, row), List.of(), null,
                parts.stream().map(part -> part.explain(batch, row)).toList());
    }

    static Truth truth(Predicate predicate, EventBatch batch, int row) {
        RowSet.Builder alone = RowSet.builder(batch.size());
        alone.add(row);
        return predicate.among(batch, alone.build()).contains(row) ? Truth.TRUE : Truth.FALSE;
    }
}
