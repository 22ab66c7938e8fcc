package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A query over each event: an alert for every event that matches, the oldest first. // rule-types 29 */
record QueryDetector(Scope scope) implements Detector {
    @Override
    public Rule rule() {
        return scope.rule();
    }

    @Override
    public boolean perEvent() {
        return true;
    }

    @Override
    public Detection run(Run run) {
        return Detection.of(run, () -> alerts(run));
    }

    private Detection alerts(Run run) {
        Selection selection = scope.select(run);
        EventWriter events = new EventWriter(rule(), selection);
        AlertSink sink = AlertSink.ofRows(rule(), scope, selection, run.memory());
        for (int row : selection.oldestFirst()) {
            Optional<Alert> alert = events.alert(row);
            if (alert.isPresent() && !sink.accept(Candidate.of(alert.get(), selection.times().time(row), row))) {
                break;
            }
        }
        return sink.done();
    }

    @Override
    public List<String> missed(EventBatch events, RowSet rows, List<Instant> runs) {
        return scope.missed(events, rows, runs);
    }

    @Override
    public Explanation explain(Run run, RowSet wanted) {
        return new Explainer(scope, run).explain(wanted, List.of());
    }
}
