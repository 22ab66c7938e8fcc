package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.EventQuery;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.QueryResult;
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
        return Detection.of(run, () -> alerts(run)); // rule-types 61
    }

    private Detection alerts(Run run) {
        Selection selection = scope.select(run);
        EventBatch reached = run.events().select(selection.reached());
        Session session = query.open(Scope.context(run, selection.now()));
        session.accept(reached);
        return alerts(session.finish(), run, selection);
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
            if (found.sequences().size() >= Written.most(rule())) {
                sink.truncated();
            }
        } else if (result instanceof QueryResult.Events found) {
            Comparator<Integer> order = selection.times().oldestFirst();
            found.numbers().stream().map(events::row).sorted(order)
                    .forEach(row -> events.alert(row)
                            .ifPresent(alert -> sink.accept(Candidate.of(alert, selection.times().time(row), row))));
            if (found.numbers().size() >= Written.most(rule())) {
                sink.truncated();
            }
        }
        return sink.done();
    }
}
