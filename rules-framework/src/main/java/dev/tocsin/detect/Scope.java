package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.IndexPatterns;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.RunContext;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is common to rules of every type: which events a run looks at. Immutable.
 *
 * @param indices the patterns of the indices that it reads; empty for any index
 * @param time the field that is an event's time before {@code @timestamp}
 * @param query decides each event by itself; empty for a rule without a query, which takes all, and for languages whose
 *     queries look at several events
 * @param filters must all hold beside the query
 * @param exceptions must all not hold
 */
record Scope(
        Rule rule, Schema schema, List<String> indices, Optional<String> time, Optional<CompiledQuery> query,
        List<Predicate> filters, List<BoundException> exceptions) {
    /** Copies the lists. */
    Scope {
        indices = List.copyOf(indices);
        filters = List.copyOf(filters);
        exceptions = List.copyOf(exceptions);
    }

    /** The same with another field for the time of events. */
    Scope withTime(String field) {
        return new Scope(rule, schema, indices, Optional.of(field), query, filters, exceptions);
    }

    /**
     * How far each event of a run comes. An EQL query, which may end with an error, is left to its session: that looks only at
     * the events that it reaches.
     */
    Selection select(Run run) {
        EventBatch batch = run.events();
        EventTimes written = EventTimes.of(batch, schema, time.orElse(null),
                !rule.timestampOverrideFallbackDisabled());
        Instant now = run.at().orElseGet(() -> written.newest(run.history()));
        EventTimes times = run.at().isPresent() ? written : written.assuming(now);
        RunWindow window = run.at().isPresent() ? Windows.of(rule, now).earlier(run.back()) : times.around(run.history(), now);
        RowSet inside = run.at().isPresent() ? times.inside(window) : times.usable().minus(first(run.history(), batch.size()));
        RowSet matched = query.filter(q -> q instanceof EventQuery && !(rule.type() instanceof RuleType.Eql)).map(EventQuery.class::cast)
                .map(q -> q.match(context(run, now), batch)).orElseGet(() -> RowSet.all(batch.size()));
        RowSet kept = RowSet.all(batch.size());
        for (Predicate filter : filters) {
            kept = filter.at(now).among(batch, kept);
        }
        for (BoundException exception : exceptions) { // rule-types 16
            kept = exception.active(now) ? kept.minus(exception.condition().at(now).among(batch, kept)) : kept;
        }
        RowSet visible = visible(batch);
        return new Selection(batch, times, now, window, visible, inside, kept, matched, warnings(run, times, visible));
    }

    /** Without an index, or a time in one, a run finds nothing and says so. // rule-types 5 */
    private List<Diagnostic> warnings(Run run, EventTimes times, RowSet visible) {
        if (run.events().size() == 0) {
            return List.of();
        }
        if (visible.isEmpty()) {
            return List.of(new Diagnostic(Level.WARNING, Detection.NO_INDEX, rule.source(), rule.span("index"), "no event lies in an index that the"
                    + " rule reads (" + String.join(", ", indices) + "), so it can find nothing", null));
        }
        if (run.at().isPresent() && IntStream.of(visible.toArray()).allMatch(row -> times.windowTime(row) == null)) {
            return List.of(new Diagnostic(Level.WARNING, Detection.NO_INDEX, rule.source(), rule.span("timestamp_override"), "no event has "
                    + time.orElse("@timestamp") + ", so none is in the rule's window", null));
        }
        return List.of();
    }

    /** A sentence for each of some rows that is in the window of no run. */
    List<String> missed(EventBatch batch, RowSet rows, List<Instant> runs) {
        EventTimes times = EventTimes.of(batch, schema, time.orElse(null), !rule.timestampOverrideFallbackDisabled());
        List<RunWindow> windows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            windows.addAll(CatchUp.windows(rule, i == 0 ? null : runs.get(i - 1), runs.get(i)));
        }
        List<String> names = EventNames.of(batch);
        List<String> out = new ArrayList<>();
        rows.forEach(row -> {
            Instant at = times.windowTime(row);
            if (at == null || windows.stream().anyMatch(window -> window.contains(at))) {
                return;
            }
            Duration nearest = windows.stream().map(window -> window.outsideBy(at).orElseThrow().abs()).min(Duration::compareTo)
                    .orElse(Duration.ZERO);
            out.add(names.get(row) + " was missed: its time " + at + " is in the window of no run, the nearest is "
                    + Explainer.words(nearest) + " away");
        });
        return out;
    }

    /** What the query's run knows. */
    static RunContext context(Run run, Instant now) {
        return new RunContext(now, run.supplies().supplements());
    }

    /** The rows that the rule's index patterns cover; without patterns all are covered. // rule-types 6 */
    private RowSet visible(EventBatch batch) {
        if (indices.isEmpty()) {
            return RowSet.all(batch.size());
        }
        IndexPatterns patterns = IndexPatterns.of(indices);
        RowSet.Builder visible = RowSet.builder(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            if (patterns.cover(batch.event(row).index())) {
                visible.add(row);
            }
        }
        return visible.build();
    }

    private static RowSet first(int rows, int of) {
        RowSet.Builder first = RowSet.builder(of);
        for (int row = 0; row < rows; row++) {
            first.add(row);
        }
        return first.build();
    }
}
