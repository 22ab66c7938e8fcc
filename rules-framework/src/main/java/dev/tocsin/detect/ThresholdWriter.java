package dev.tocsin.detect;

import dev.tocsin.event.Field;
import dev.tocsin.rule.Rule;
import dev.tocsin.value.JsonNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the alerts of buckets, which have the grouping fields and the result only. // rule-types 37-39 */
final class ThresholdWriter {
    private final Rule rule;
    private final Selection selection;
    private final List<Field> fields;
    private final Field counted;
    private final AlertWriter writer;

    ThresholdWriter(Rule rule, Selection selection, List<Field> fields, Field counted) {
        this.rule = rule;
        this.selection = selection;
        this.fields = fields;
        this.counted = counted;
        this.writer = new AlertWriter(rule, selection.now());
    }

    /** The alert of a bucket with the times of its oldest and newest event. */
    Candidate candidate(Buckets.Bucket bucket) {
        Instant oldest = bucket.rows().stream().map(selection.times()::time).min(Comparator.naturalOrder()).orElseThrow();
        return new Candidate(alert(bucket), List.of(), oldest, newest(bucket), -1);
    }

    /** The alert of a bucket. */
    Alert alert(Buckets.Bucket bucket) {
        Document body = Document.EMPTY;
        List<Map<String, Object>> terms = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Object value = Scalars.json(bucket.key().get(i));
            body = body.with(fields.get(i).path(), value);
            terms.add(pair(fields.get(i).path(), value));
        }
        List<Integer> rows = bucket.rows().stream().sorted(selection.times().oldestFirst()).toList();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("terms", terms);
        result.put("count", new JsonNumber(Integer.toString(rows.size())));
        result.put("cardinality", counted == null ? List.of()
                : List.of(pair(counted.path(), new JsonNumber(Long.toString(bucket.distinct())))));
        result.put("from", AlertWriter.time(selection.times().time(rows.get(0))));
        String id = id(bucket);
        Document document = writer.of(body, ancestry(id), writer.overrides(body))
                .with("kibana.alert.threshold_result", result)
                .with("kibana.alert.original_time", AlertWriter.time(newest(bucket)));
        return new Alert(id, Alert.Kind.THRESHOLD, document, rows.stream().map(row -> selection.batch().event(row).number()).toList());
    }

    /** The time of a bucket's newest event. */
    Instant newest(Buckets.Bucket bucket) {
        return bucket.rows().stream().map(selection.times()::time).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Of the sorted values, as the engine does: swapped values of two fields make one id. // rule-types 38 */
    private String id(Buckets.Bucket bucket) {
        List<Object> parts = new ArrayList<>(List.of(rule.id(), selection.now()));
        fields.forEach(field -> parts.add(field.path()));
        bucket.key().stream().map(value -> String.valueOf(Scalars.json(value))).sorted().forEach(parts::add);
        return Fingerprint.of(parts);
    }

    private Ancestry ancestry(String id) {
        Map<String, Object> parent = new LinkedHashMap<>();
        parent.put("id", id);
        parent.put("index", String.join(",", rule.index()));
        parent.put("type", "event");
        parent.put("depth", 0);
        return new Ancestry(List.of(parent), 1);
    }

    private static Map<String, Object> pair(String field, Object value) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("field", field);
        out.put("value", value);
        return out;
    }
}
