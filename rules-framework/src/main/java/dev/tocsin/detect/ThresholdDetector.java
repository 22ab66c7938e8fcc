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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * So many events with equal values. // rule-types 32-40
 *
 * @param fields make the buckets; none makes one bucket of all events
 * @param least how many events a bucket needs
 * @param counted the field whose distinct values are counted, or null
 * @param leastDistinct how many of them a bucket needs
 */
record ThresholdDetector(Scope scope, List<Field> fields, long least, Field counted, long leastDistinct) implements Detector {
    private static final int MOST_EXPLAINED = 10;

    /** Copies the list. */
    ThresholdDetector {
        fields = List.copyOf(fields);
    }

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
        ThresholdWriter writer = new ThresholdWriter(rule(), selection, fields, counted);
        AlertSink sink = sink(selection, run.memory());
        Map<List<Object>, Instant> seen = new HashMap<>();
        for (Buckets.Bucket bucket : buckets(selection, run.memory())) {
            if (met(bucket)) {
                if (!sink.accept(writer.candidate(bucket))) {
                    break;
                }
                seen.put(bucket.key(), writer.newest(bucket));
            }
        }
        Detection detection = sink.done();
        return new Detection(detection.alerts(), detection.updates(), detection.diagnostics(), detection.memory().withCounted(seen));
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
        wanted.and(selection.hits()).forEach(row -> {
            for (int i = 0; i < fields.size(); i++) {
                if (terms.values(i, row).isEmpty()) {
                    parts.add(new Statement(explainer.name(row) + " has no " + fields.get(i).path() + ", so it is in no group", null,
                            List.of()));
                }
            }
        });
        buckets(selection, run.memory()).stream().sorted(Comparator.comparing((Buckets.Bucket b) -> -b.rows().size()))
                .limit(MOST_EXPLAINED).forEach(bucket -> parts.add(new Statement(words(bucket), null, List.of())));
        return explainer.explain(wanted, parts);
    }

    private AlertSink sink(Selection selection, Memory memory) {
        Written written = new Written(rule(), memory, selection.warnings());
        List<String> names = fields.stream().map(Field::path).toList();
        return rule().alert().suppression().<AlertSink>map(settings -> new Suppressor(rule(), settings, memory, selection.now(), written,
                GroupKeys.ofBuckets(names), Long.MAX_VALUE, names)).orElse(written);
    }

    private boolean met(Buckets.Bucket bucket) {
        return bucket.rows().size() >= least && (counted == null || bucket.distinct() >= leastDistinct);
    }

    private List<Buckets.Bucket> buckets(Selection selection, Memory memory) {
        EventBatch batch = selection.batch();
        Terms terms = Terms.of(rule(), batch, fields);
        RowSet rows = selection.hits().minus(alreadyCounted(selection, memory, terms));
        return Buckets.of(rows, terms, counted == null ? null : Terms.of(rule(), batch, List.of(counted)));
    }

    /** Events up to the newest one of an alerted bucket are left out of later runs. // rule-types 40 */
    private static RowSet alreadyCounted(Selection selection, Memory memory, Terms terms) {
        RowSet.Builder out = RowSet.builder(selection.batch().size());
        if (!memory.counted().isEmpty()) {
            terms.forEach(selection.hits(), (row, tuple) -> {
                Instant end = memory.counted().get(tuple);
                if (end != null && !selection.times().time(row).isAfter(end)) {
                    out.add(row);
                }
            });
        }
        return out.build();
    }

    private String words(Buckets.Bucket bucket) {
        StringBuilder text = new StringBuilder(Terms.words(fields, bucket.key()));
        text.append(fields.isEmpty() ? "all events: " : ": ").append(bucket.rows().size()).append(" of ").append(least)
                .append(" needed");
        if (counted != null) {
            text.append(", ").append(bucket.distinct()).append(" of ").append(leastDistinct).append(" distinct values of ")
                    .append(counted.path()).append(" needed");
        }
        return text.toString();
    }
}
