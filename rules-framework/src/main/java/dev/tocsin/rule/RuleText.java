package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlTable;
import java.util.List;
import java.util.Optional;

/** What a rule says to people. */
public final class RuleText {
    private final Keys keys;
    private final TomlTable transform;

    RuleText(Keys keys, TomlTable transform) {
        this.keys = keys;
        this.transform = transform;
    }

    /**
     * An integration that a rule names.
     *
     * @param integration the part of the integration, if any
     */
    public record Integration(String packageName, String version, Optional<String> integration) {
    }

    /** A field that a rule's events must have. */
    public record RequiredField(String name, String type, boolean ecs) {
    }

    /** {@code author}. */
    public List<String> authors() {
        return keys.texts("author");
    }

    /** {@code license}. */
    public Optional<String> license() {
        return keys.words("license");
    }

    /** {@code tags}. */
    public List<String> tags() {
        return keys.texts("tags");
    }

    /** {@code note}: the investigation guide in Markdown, placeholders not replaced. */
    public Optional<String> note() {
        return keys.words("note");
    }

    /** {@code setup}: what must be set up before, in Markdown. */
    public Optional<String> setup() {
        return keys.words("setup");
    }

    /** {@code references}. */
    public List<String> references() {
        return keys.texts("references");
    }

    /** {@code false_positives}: when an alert means nothing, each in Markdown. */
    public List<String> falsePositives() {
        return keys.texts("false_positives");
    }

    /** {@code related_integrations}, as the file has them. */
    public List<Integration> relatedIntegrations() {
        return keys.rows("related_integrations").stream().map(Keys::new).map(row -> new Integration(
                row.text("package").orElse(""), row.text("version").orElse(""), row.words("integration"))).toList();
    }

    /** {@code required_fields}, as the file has them. */
    public List<RequiredField> requiredFields() {
        return keys.rows("required_fields").stream().map(Keys::new).map(row -> new RequiredField(
                row.text("name").orElse(""), row.text("type").orElse(""), row.flag("ecs"))).toList();
    }

    /** {@code timeline_id}: the timeline template that an alert opens. */
    public Optional<String> timelineId() {
        return keys.words("timeline_id");
    }

    /** {@code timeline_title}. */
    public Optional<String> timelineTitle() {
        return keys.words("timeline_title");
    }

    /** The table {@code [transform]}: what {@code $osquery_0} and {@code $investigate_0} of the note stand for. */
    public TomlTable transform() {
        return transform;
    }
}
