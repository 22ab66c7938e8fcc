package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Span;
import java.util.List;

/**
 * A row of {@code [[rule.threat]]}: a tactic and its techniques.
 *
 * @param framework {@code MITRE ATT&CK} or {@code MITRE ATLAS}
 * @param tactic the tactic; its {@code parts} are empty
 * @param techniques the techniques; the {@code parts} of each are its sub-techniques
 * @param span where the row begins
 */
public record Threat(String framework, Part tactic, List<Part> techniques, Span span) {
    /** Copies the list. */
    public Threat {
        techniques = List.copyOf(techniques);
    }

    /**
     * A tactic, technique or sub-technique.
     *
     * @param id its id, empty when the file gives none
     * @param name its name, empty when the file gives none
     * @param reference its page, empty when the file gives none
     * @param parts the sub-techniques of a technique
     * @param table where all that stands
     */
    public record Part(String id, String name, String reference, List<Part> parts, TomlTable table) {
        /** Copies the list. */
        public Part {
            parts = List.copyOf(parts);
        }

        static Part read(Keys keys) {
            return new Part(keys.text("id").orElse(""), keys.text("name").orElse(""), keys.text("reference").orElse(""),
                    keys.rows("subtechnique").stream().map(Keys::new).map(Part::read).toList(), keys.table());
        }

        /** The place of one of its values; the whole table when it has no such key. */
        public Span span(String key) {
            return table.get(key).map(v -> v.span()).orElse(table.span());
        }
    }

    /**
     * A row of {@code [[rule.threat_mappings]]}: the tactics and techniques of a version of a framework.
     *
     * @param version the version, such as {@code 19}; empty when the file gives none
     */
    public record Mapping(String framework, String version, List<Threat> threats) {
        /** Copies the list. */
        public Mapping {
            threats = List.copyOf(threats);
        }

        static Mapping read(Keys row) {
            return new Mapping(row.text("framework").orElse(""), row.text("version").orElse(""),
                    row.rows("threat").stream().map(Keys::new).map(Threat::read).toList());
        }
    }

    static Threat read(Keys row) {
        return new Threat(row.text("framework").orElse(""), Part.read(row.inner("tactic")),
                row.rows("technique").stream().map(Keys::new).map(Part::read).toList(), row.table().span());
    }
}
