package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A detection rule as its file has it. Immutable and thread safe.
 *
 * <p>A rule of a {@link RuleSet#rules()} has every key that its type requires. A rule of a file with errors may lack some;
 * there a required text is empty, a required number 0, and everything else absent. {@link RuleAlert} has what the rule says
 * of its alerts, {@link #type()} what only its type has.
 */
public final class Rule {
    private final SourceText source;
    private final String path;
    private final TomlTable document;
    private final TomlTable table;
    private final Keys keys;
    private final RuleMetadata metadata;
    private final RuleType type;
    private final RuleAlert alert;

    /** @param path the file below its rules folder, with forward slashes */
    Rule(SourceText source, String path, TomlTable document) {
        this.source = source;
        this.path = path;
        this.document = document;
        this.table = document.table("rule").orElseGet(() -> TomlTable.empty(Span.at(0)));
        this.keys = new Keys(table);
        this.metadata = RuleMetadata.read(document.table("metadata").orElseGet(() -> TomlTable.empty(Span.at(0))));
        this.type = RuleTypeReader.read(table);
        this.alert = RuleAlert.read(keys);
    }

    /** The file's text; all places point into it. */
    public SourceText source() {
        return source;
    }

    /** The file below its rules folder, with forward slashes: {@code aws/sns_topic_created.toml}. */
    public String path() {
        return path;
    }

    /** The whole file as a tree. */
    public TomlTable document() {
        return document;
    }

    /** The table {@code [rule]} as a tree, for keys without a method of their own. */
    public TomlTable table() {
        return table;
    }

    /** The table {@code [metadata]}. */
    public RuleMetadata metadata() {
        return metadata;
    }

    /** {@code rule_id}. */
    public String id() {
        return keys.text("rule_id").orElse("");
    }

    /** {@code name}. */
    public String name() {
        return keys.text("name").orElse("");
    }

    /** {@code description}. */
    public String description() {
        return keys.text("description").orElse("");
    }

    /** {@code type}, and the keys that only this type has. */
    public RuleType type() {
        return type;
    }

    /** What it says of its alerts: severity, risk score, overrides, threat, suppression. */
    public RuleAlert alert() {
        return alert;
    }

    /** {@code query} with its language; empty for machine learning, and for a saved query or filters without one. */
    public Optional<RuleQuery> query() {
        return table.string("query").filter(q -> !q.value().isBlank()).map(q -> new RuleQuery(language(), q.text()));
    }

    /** {@code language}; {@code kuery} when the rule does not say. */
    public String language() {
        return keys.text("language").orElse("kuery");
    }

    /** {@code index}: patterns in their order; empty when the rule names none. */
    public List<String> index() {
        return keys.texts("index");
    }

    /** {@code index}, each pattern with its place. */
    public List<TomlString> indexStrings() {
        return keys.strings("index");
    }

    /** {@code data_view_id}. */
    public Optional<String> dataViewId() {
        return keys.words("data_view_id");
    }

    /** {@code filters}: Kibana filters beside the query. */
    public List<TomlTable> filters() {
        return keys.rows("filters");
    }

    /** {@code exceptions_list}. */
    public List<TomlTable> exceptionLists() {
        return keys.rows("exceptions_list");
    }

    /** {@code from}, as date math; {@code now-6m} when the rule does not say. */
    public String from() {
        return keys.words("from").orElse("now-6m");
    }

    /** {@code to}, as date math; {@code now} when the rule does not say. */
    public String to() {
        return keys.words("to").orElse("now");
    }

    /** {@code interval}; {@code 5m} when the rule does not say. */
    public String interval() {
        return keys.words("interval").orElse("5m");
    }

    /** {@code max_signals}; 100 when the rule does not say. */
    public int maxSignals() {
        return (int) Math.min(Integer.MAX_VALUE, keys.number("max_signals").orElse(100L));
    }

    /** {@code timestamp_override}: the field that is the time of an event. */
    public Optional<String> timestampOverride() {
        return keys.words("timestamp_override");
    }

    /** {@code timestamp_override_fallback_disabled}: whether events without that field are left out. */
    public boolean timestampOverrideFallbackDisabled() {
        return keys.flag("timestamp_override_fallback_disabled");
    }

    /** What it says to people: guide, references, tags. */
    public RuleText text() {
        return new RuleText(keys, new Keys(document).inner("transform").table());
    }

    /** Whether it is kept for the record only. */
    public boolean deprecated() {
        return metadata.deprecated();
    }

    /** The value at a path of keys from the top of the file: {@code rule, alert_suppression, duration}. */
    public Optional<TomlValue> find(String... keyPath) {
        return document.find(keyPath);
    }

    /** The place of a value of {@code [rule]}; of the table when it has no such key. */
    public Span span(String key) {
        return table.get(key).map(TomlValue::span).orElse(table.span());
    }

    /** The place of a key of {@code [rule]}; of the table when it has no such key. */
    public Span keySpan(String key) {
        return table.entry(key).map(TomlTable.Entry::keySpan).orElse(table.span());
    }

    @Override
    public String toString() {
        return source.name();
    }
}
