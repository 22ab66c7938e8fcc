package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.IndexPatterns;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.predicate.Predicate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which documents of the threat indices count. // rule-types 48
 *
 * @param indices patterns of the threat indices
 * @param query the threat query, if any
 * @param filters the threat filters
 * @param exceptions the rule's exceptions, which hold for indicators too
 */
record Indicators(List<String> indices, Optional<EventQuery> query, List<Predicate> filters,
        List<BoundException> exceptions) {
    /** Copies the lists. */
    Indicators {
        indices = List.copyOf(indices);
        filters = List.copyOf(filters);
        exceptions = List.copyOf(exceptions);
    }

    /** The rows that count; the rule's window does not matter to them. */
    RowSet select(EventBatch batch, Run run, Instant now) {
        RowSet rows = query.map(q -> q.match(Scope.context(run, now), batch)).orElseGet(() -> RowSet.all(batch.size()));
        for (Predicate filter : filters) {
            rows = filter.at(now).among(batch, rows);
        }
        for (BoundException exception : exceptions) {
            rows = exception.active(now) ? rows.minus(exception.condition().at(now).among(batch, rows)) : rows;
        }
        IndexPatterns patterns = IndexPatterns.of(indices);
        RowSet.Builder covered = RowSet.builder(batch.size());
        rows.forEach(row -> {
            if (indices.isEmpty() || patterns.cover(batch.event(row).index())) {
                covered.add(row);
            }
        });
        return covered.build();
    }
}
