package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.Session;
import dev.tocsin.rule.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An EQL query: alerts of events, or of sequences and samples. // rule-types 55-61 */
record EqlDetector(Scope scope, CompiledQuery query) implements Detector {
    @Override
    public Rule rule() {
        return scope.rule();
    }

    @Override
    public boolean perEvent() {
        return query instanceof EventQuery;
    }

    @Override
    public Detection run(Run run) {
        Selection selection = scope.select(run);
        EventBatch reached = run.events().select(selection.reached());
        try {
            Session session = query.open(Scope.context(run, selection.now()));
            session.accept(reached);
            return alerts(session.finish(), run, selection);
        } catch (QueryRunException e) {
            return Detection.failed(e.diagnostic(), run.memory()); // rule-types 61
        }
    }

    @Override
    public List<String> missed(EventBatch events, RowSet rows, List<Instant> runs) {
        return scope.missed(events, rows, runs);
    }

    @Override
    public Explanation explain(Run run, RowSet wanted) {
        return new Explainer(scope, run).explain(wanted, List.of());
    }

    private Detection alerts(QueryResult result, Run run, Selection selection) {
        EventWriter events = new EventWriter(rule(), selection);
        AlertSink sink = AlertSink.of(rule(), selection, run.memory(), 5);
        if (result instanceof QueryResult.Sequences found) {
            SequenceWriter sequences = new SequenceWriter(rule(), events);
            found.sequences().forEach(sequence -> sequences.write(sequence, sink));
            if (found.sequences().size() >= rule().maxSignals()) {
                sink.truncated();
            }
        } else if (result instanceof QueryResult.Events found) {
            Comparator<Integer> order = selection.times().oldestFirst();
            found.numbers().stream().map(events::row).sorted(order)
                    .forEach(row -> events.alert(row)
                            .ifPresent(alert -> sink.accept(Candidate.of(alert, selection.times().time(row), row))));
            if (found.numbers().size() >= rule().maxSignals()) {
                sink.truncated();
            }
        }
        return sink.done();
    }
}
