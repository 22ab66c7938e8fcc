package dev.tocsin.detect;

import dev.tocsin.event.Event;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.value.JsonNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the fields that every alert of a rule has. // rule-types 20-22 */
final class AlertWriter {
    /** What a rule says to people who look at its alerts. */
    private static final List<String> FOR_PEOPLE = List.of("investigation_fields", "required_fields", "related_integrations");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private final Rule rule;
    private final Instant now;
    private final Map<String, Object> parameters;

    AlertWriter(Rule rule, Instant now) {
        this.rule = rule;
        this.now = now;
        this.parameters = parameters(rule);
    }

    /** The alert of one event, with the rule's overrides. */
    Document event(Event event, Document source, Instant original) {
        return event(event, source, original, new Overrides(rule, source));
    }

    /** The alert of one event of a sequence, to which overrides do not apply. // rule-types 28 */
    Document sequencePart(Event event, Document source, Instant original) {
        return event(event, source, original, new Overrides(rule, Document.EMPTY));
    }

    /** An alert of a body that is no event: a bucket, a row, what a sequence has in common. */
    Document of(Document body, Ancestry ancestry, Overrides overrides) {
        Document document = body.with("@timestamp", time(now)).with("event.kind", "signal");
        Map<String, Object> alert = new LinkedHashMap<>();
        alert.put("ancestors", ancestry.ancestors());
        alert.put("depth", ancestry.depth());
        alert.put("status", "active");
        alert.put("workflow_status", "open");
        alert.put("severity", overrides.severity());
        alert.put("risk_score", overrides.riskScore());
        alert.put("rule", ruleFields(overrides.name()));
        if (rule.alert().buildingBlock()) {
            alert.put("building_block_type", "default");
        }
        document = document.without("kibana.alert").with("kibana.alert", alert);
        return document;
    }

    /** Overrides by a body that is no event. */
    Overrides overrides(Document body) {
        return new Overrides(rule, body);
    }

    /** A time as alerts write it. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private Document event(Event event, Document source, Instant original, Overrides overrides) {
        Document alert = of(source, Ancestry.of(event, source), overrides);
        if (original != null) {
            alert = alert.with("kibana.alert.original_time", time(original));
        }
        return source.at("event") instanceof Map<?, ?> fields ? alert.with("kibana.alert.original_event", fields) : alert;
    }

    private static Map<String, Object> parameters(Rule rule) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("severity", rule.alert().severity().map(s -> s.word()).orElse(""));
        out.put("risk_score", new JsonNumber(Integer.toString(rule.alert().riskScore())));
        out.put("index", List.copyOf(rule.index()));
        FOR_PEOPLE.forEach(key -> rule.table().get(key).ifPresent(value -> out.put(key, TomlJson.value(value))));
        return out;
    }

    private Map<String, Object> ruleFields(String name) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", name);
        out.put("rule_id", rule.id());
        out.put("type", rule.type().id());
        out.put("description", rule.description());
        out.put("author", rule.text().authors());
        out.put("tags", rule.text().tags());
        out.put("references", rule.text().references());
        out.put("false_positives", rule.text().falsePositives());
        rule.text().license().ifPresent(license -> out.put("license", license));
        rule.text().note().ifPresent(note -> out.put("note", note));
        out.put("from", rule.from());
        out.put("to", rule.to());
        out.put("interval", rule.interval());
        rule.table().list("threat").map(TomlList::tables)
                .ifPresent(rows -> out.put("threat", rows.stream().map(TomlJson::object).toList()));
        out.put("parameters", parameters);
        return out;
    }
}
