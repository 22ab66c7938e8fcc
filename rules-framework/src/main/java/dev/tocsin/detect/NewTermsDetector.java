package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values that were not there before: an alert for every new tuple, made of its oldest event. // rule-types 41-45
 *
 * @param historyWindowStart date math relative to the end of the window
 */
record NewTermsDetector(Scope scope, List<Field> fields, String historyWindowStart) implements Detector {
    @Override
    public Rule rule() {
        return scope.rule();
    }

    @Override
    public boolean perEvent() {
        return false;
    }

    @Override
    public Detection run(Run run) {
        return Detection.of(run, () -> alerts(run));
    }

    private Detection alerts(Run run) {
        Selection selection = scope.select(run);
        EventWriter events = new EventWriter(rule(), selection);
        AlertSink sink = AlertSink.of(rule(), selection, run.memory(), 5);
        for (NewTerms.Sighting sighting : sightings(selection)) {
            List<Object> terms = sighting.tuple().stream().map(Scalars::json).toList();
            Optional<Alert> alert = sighting.known() ? Optional.empty() : events.alert(sighting.oldest(), terms);
            Instant time = selection.times().time(sighting.oldest());
            if (alert.isPresent() && !sink.accept(Candidate.of(alert.get().with("kibana.alert.new_terms", terms), time,
                    sighting.oldest()))) {
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
        Explainer explainer = new Explainer(scope, run);
        Selection selection = explainer.selection();
        List<Part> parts = new ArrayList<>();
        for (NewTerms.Sighting sighting : sightings(selection)) {
            int row = sighting.known() ? sighting.earliest() : sighting.oldest();
            String terms = String.valueOf(sighting.tuple().stream().map(Scalars::json).toList());
            String word = sighting.known() ? " is known: it was seen at " : " is new: it was first seen at ";
            parts.add(new Statement(terms + word + selection.times().time(row) + ", in " + explainer.name(row), null, List.of()));
        }
        return explainer.explain(wanted, parts);
    }

    private List<NewTerms.Sighting> sightings(Selection selection) {
        Instant start = Windows.at(historyWindowStart, selection.window().to());
        return NewTerms.find(selection.anytime().and(selection.times().usable()), selection.inside(), selection.times(),
                Terms.of(rule(), selection.batch(), fields), selection.window(), start);
    }
}
