package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Events that share values with indicators: one alert for each such event. // rule-types 47-53 */
record ThreatMatchDetector(Scope scope, Indicators indicators, IndicatorMapping mapping) implements Detector {
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
        if (run.supplies().indicators().isEmpty()) {
            return Detection.failed(new Diagnostic(Level.ERROR, "needs-indicators", rule().source(),
                    rule().span("threat_index"), "the rule needs indicators, and the run is given none",
                    "name them: indicators = \"FILE.ndjson\" in the case, or -Dtocsin.indicators=FILE"), run.memory());
        }
        Selection selection = scope.select(run);
        IndicatorMatches matches = matches(run, selection);
        EventWriter events = new EventWriter(rule(), selection);
        AlertSink sink = AlertSink.of(rule(), selection, run.memory(), 5);
        Comparator<Integer> oldestFirst = selection.times().oldestFirst();
        Comparator<Integer> order = rule().alert().suppression().isPresent() ? oldestFirst : oldestFirst.reversed(); // rule-types 53
        for (int row : IntStream.of(matches.events().toArray()).boxed().sorted(order).toList()) {
            Optional<Alert> alert = events.alert(row).map(a -> a.with("threat.enrichments", matches.enrichments(row, events.source(row))));
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
        Explainer explainer = new Explainer(scope, run);
        List<Part> parts = new ArrayList<>();
        if (run.supplies().indicators().isPresent()) {
            IndicatorMatches matches = matches(run, explainer.selection());
            IndicatorReasons reasons = matches.reasons();
            wanted.and(explainer.selection().hits()).minus(matches.events()).forEach(row ->
                    parts.add(new Statement(explainer.name(row) + ": " + reasons.of(row), null, List.of())));
        }
        return explainer.explain(wanted, parts);
    }

    private IndicatorMatches matches(Run run, Selection selection) {
        EventBatch batch = run.supplies().indicators().orElseThrow();
        return IndicatorMatches.find(mapping, selection, batch, indicators.select(batch, run, selection.now()));
    }
}
