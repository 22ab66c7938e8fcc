package dev.tocsin.rule.shape;

import static dev.tocsin.rule.shape.KeyShape.may;
import static dev.tocsin.rule.shape.KeyShape.must;

import java.util.List;

/** The keys of the table {@code [rule]} that rules of every type have. */
public final class RuleShape {
    /** A rule id: eight, four, four, four and twelve lower-case hexadecimal digits; two old ids have one digit too many. */
    static final Shape.Text ID = Shape.form("rule-id-format",
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                    + "|7eb54028-ca72-4eb7-8185-b6864572347db|119c8877-8613-416d-a98a-96b6664ee73a5",
            "a UUID of lower-case digits");
    /** Whole numbers from one. */
    static final Shape.Whole COUNT = new Shape.Whole(1, Long.MAX_VALUE);

    private static final Shape.Table SEVERITY_ROW = Shape.table(
            must("field", Shape.words(), "the field of the event"),
            may("operator", Shape.oneOf("equals"), "how it is compared"),
            may("value", Shape.text(), "what it is compared with"),
            may("severity", Shape.oneOf("low", "medium", "high", "critical"), "the severity of the alert then"));
    private static final Shape.Table RISK_ROW = Shape.table(
            must("field", Shape.words(), "the field of the event that holds the score"),
            may("operator", Shape.oneOf("equals"), "how it is compared"),
            may("value", Shape.text(), "what it is compared with"));

    /** The common keys. */
    public static final List<KeyShape> KEYS = List.of(
            must("author", Shape.textList(), "who wrote it"),
            must("description", Shape.words(), "what it detects"),
            must("name", Shape.words(), "its title"),
            must("risk_score", new Shape.Whole(0, 100), "how bad an alert is, from 0 to 100"),
            must("rule_id", ID, "its identity for ever"),
            must("severity", Shape.oneOf("low", "medium", "high", "critical"), "how bad an alert is, in a word"),
            must("type", Shape.oneOf(TypeShape.NAMES.toArray(String[]::new)), "what kind of rule it is"),
            may("license", Shape.text(), "under which licence it is published"),
            may("tags", Shape.list(Shape.text()), "words to find it by"),
            may("from", Shape.words(), "the beginning of the window of each run"),
            may("to", Shape.words(), "the end of the window of each run"),
            may("interval", Shape.form("interval-format", "\\d+[smhd]", "a time such as 5m"), "how often it runs"),
            may("max_signals", COUNT, "the most alerts of one run"),
            may("timestamp_override", Shape.words(), "the field that is the time of an event instead of @timestamp"),
            may("timestamp_override_fallback_disabled", new Shape.Flag(), "whether events without that field are left out"),
            may("note", Shape.text(), "the investigation guide, in Markdown"),
            may("setup", Shape.text(), "what must be set up before, in Markdown"),
            may("references", Shape.list(Shape.text()), "links"),
            may("false_positives", Shape.list(Shape.text()), "when an alert means nothing"),
            may("investigation_fields", Shape.table(must("field_names", Shape.textList(), "the fields in their order")),
                    "the fields that an analyst looks at first"),
            may("threat", Shape.list(ThreatShape.ENTRY), "the tactics and techniques that it detects"),
            may("threat_mappings", Shape.list(ThreatShape.MAPPING), "the same for other versions of the framework"),
            may("building_block_type", Shape.oneOf("default"), "makes its alerts material for other rules"),
            may("enabled", new Shape.Flag(), "whether it runs once installed"),
            may("severity_mapping", Shape.list(SEVERITY_ROW), "severities taken from the event"),
            may("risk_score_mapping", Shape.list(RISK_ROW), "the risk score taken from the event"),
            may("rule_name_override", Shape.words(), "the field that names the alert"),
            may("timeline_id", Shape.words(), "the timeline template that an alert opens"),
            may("timeline_title", Shape.words(), "the title of that template"),
            may("exceptions_list", Shape.list(new Shape.FreeTable(Shape.text())), "lists of exceptions"),
            may("filters", Shape.list(Shape.free()), "Kibana filters beside the query"),
            may("actions", Shape.list(Shape.free()), "what an alert sets off"),
            may("response_actions", Shape.list(Shape.free()), "what an alert does on the host"),
            may("meta", Shape.free(), "anything else"),
            may("throttle", Shape.text(), "how often actions run"),
            may("version", COUNT, "a counter of changes"),
            may("revision", new Shape.Whole(0, Long.MAX_VALUE), "a counter of changes by users"),
            may("related_integrations", Shape.list(Shape.table(
                    must("package", Shape.words(), "the integration"),
                    must("version", Shape.words(), "the versions that will do"),
                    may("integration", Shape.words(), "the part of the integration"))), "integrations that give its events"),
            may("required_fields", Shape.list(Shape.table(
                    must("name", Shape.words(), "the field"),
                    must("type", Shape.words(), "its type"),
                    must("ecs", new Shape.Flag(), "whether it is a field of ECS"))), "fields that its events must have"));

    private RuleShape() {
    }
}
