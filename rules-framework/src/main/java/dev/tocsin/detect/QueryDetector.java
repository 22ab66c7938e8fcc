package dev.tocsin.detect;

import dev.tocsin.event.Event;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Rule;
import java.util.List;

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
        AlertWriter writer = new AlertWriter(rule(), selection.now());
        Written written = new Written(rule(), run.memory());
        for (int row : selection.oldestFirst()) {
            Event event = selection.batch().event(row);
            Document source = Document.of(event.source().read());
            if (Ancestry.of(event, source).has(rule().id())) {
                continue;
            }
            Document document = writer.event(event, source, selection.times().original(row));
            if (!written.add(new Alert(id(event), Alert.Kind.EVENT, document, List.of(event.number())))) {
                break;
            }
        }
        return written.done();
    }

    @Override
    public Explanation explain(Run run, RowSet wanted) {
        return new Explainer(scope, run).explain(wanted, List.of());
    }

    /** The same event gives the same alert in every run. // rule-types 18 */
    private String id(Event event) {
        return Fingerprint.of(List.of(String.valueOf(event.index()), Ancestry.id(event), rule().id()));
    }
}
