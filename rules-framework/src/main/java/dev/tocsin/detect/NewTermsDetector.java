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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values that were not there before: an alert for every new tuple, made of its oldest event. // rule-types 41-45
 *
 * @param historyWindowStart date math relative to the end of the window
 */
record NewTermsDetector(Scope scope, List<Field> fields, String historyWindowStart) implements Detector {
    private static final int MOST_EXPLAINED = 20;

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
        Terms terms = Terms.of(rule(), selection.batch(), fields);
        Set<List<Object>> asked = new HashSet<>();
        wanted.and(selection.hits()).forEach(row -> {
            List<List<Object>> tuples = terms.tuples(row);
            asked.addAll(tuples);
            if (tuples.isEmpty()) {
                parts.add(statement(explainer.name(row) + " has no " + missing(terms, row) + ", so it makes no new term"));
            }
        });
        sightings(selection).stream().filter(sighting -> asked.contains(sighting.tuple())).limit(MOST_EXPLAINED).forEach(sighting -> {
            int row = sighting.known() ? sighting.earliest() : sighting.oldest();
            String word = sighting.known() ? " was seen before: at " : " is new: first seen at ";
            parts.add(statement(Terms.words(fields, sighting.tuple()) + word + selection.times().time(row) + ", in "
                    + (row < run.history() ? "history " : "") + explainer.name(row)));
        });
        return explainer.explain(wanted, parts);
    }

    private String missing(Terms terms, int row) {
        return IntStream.range(0, fields.size()).filter(i -> terms.values(i, row).isEmpty()).mapToObj(i -> fields.get(i).path())
                .collect(Collectors.joining(" and no "));
    }

    private static Statement statement(String text) {
        return new Statement(text, null, List.of());
    }

    private List<NewTerms.Sighting> sightings(Selection selection) {
        Instant start = Windows.at(historyWindowStart, selection.window().to());
        return NewTerms.find(selection.anytime().and(selection.times().usable()), selection.inside(), selection.times(),
                Terms.of(rule(), selection.batch(), fields), selection.window(), start);
    }
}
