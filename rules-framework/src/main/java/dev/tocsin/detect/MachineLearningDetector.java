package dev.tocsin.detect;

import dev.tocsin.event.Event;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.query.Explanation.Part;
import dev.tocsin.query.Explanation.Statement;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Anomalies of machine learning jobs: the events of a run are the records that jobs write, and each of them whose score is
 * high enough is an alert, the highest score first.
 */
record MachineLearningDetector(Scope scope, RuleType.MachineLearning settings) implements Detector {
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
        AlertSink sink = AlertSink.of(rule(), selection, run.memory(), 5);
        Map<Integer, Document> anomalies = new LinkedHashMap<>();
        selection.hits().forEach(row -> {
            Document source = events.source(row);
            if (objection(source) == null) {
                anomalies.put(row, source);
            }
        });
        Comparator<Integer> highest = Comparator.comparing(row -> -Anomaly.score(anomalies.get(row)));
        for (int row : anomalies.keySet().stream().sorted(highest.thenComparing(selection.times().oldestFirst())).toList()) {
            Event event = events.event(row);
            Document body = Anomaly.withFields(anomalies.get(row));
            Document document = events.writer().event(event, body, selection.times().time(row));
            Alert alert = new Alert(Fingerprint.of(List.of(Ancestry.id(event), rule().id())), Alert.Kind.EVENT, document,
                    List.of(event.number()));
            if (!sink.accept(Candidate.of(alert, selection.times().time(row), row))) {
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
        IntStream.of(wanted.and(explainer.selection().hits()).toArray()).forEach(row -> {
            String objection = objection(Document.of(run.events().event(row).source().read()));
            if (objection != null) {
                parts.add(new Statement(explainer.name(row) + " " + objection, null, List.of()));
            }
        });
        return explainer.explain(wanted, parts);
    }

    /** Why a document is no anomaly of the rule; null when it is one. */
    private String objection(Document source) {
        String job = String.valueOf(source.at("job_id"));
        if (!settings.jobs().contains(job)) {
            return "is of job " + job + ", not of " + String.join(" or ", settings.jobs());
        }
        if (Boolean.TRUE.equals(source.at("is_interim"))) {
            return "is an interim result";
        }
        Object type = source.at("result_type");
        if (type != null && !type.equals("record")) {
            return "is a result of type " + type + ", not a record";
        }
        double score = Anomaly.score(source);
        return score >= settings.anomalyThreshold() ? null
                : "has record_score " + Scalars.json(score) + ", below the threshold of " + settings.anomalyThreshold();
    }
}
