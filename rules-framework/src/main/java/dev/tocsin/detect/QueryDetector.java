package dev.tocsin.detect;

import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Rule;
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
        Selection selection = scope.select(run);
        EventWriter events = new EventWriter(rule(), selection);
        Written written = new Written(rule(), run.memory());
        for (int row : selection.oldestFirst()) {
            Optional<Alert> alert = events.alert(row);
            if (alert.isPresent() && !written.add(alert.get())) {
                break;
            }
        }
        return written.done();
    }

    @Override
    public Explanation explain(Run run, RowSet wanted) {
        return new Explainer(scope, run).explain(wanted, List.of());
    }
}
