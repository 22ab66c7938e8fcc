package dev.tocsin.lint.check;

import dev.tocsin.lint.Findings;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Span;
import dev.tocsin.value.Suggestions;
import java.util.List;
import java.util.Optional;

/**
 * A file beside rules: exceptions, actions or connectors of detections as code.
 *
 * @param kind {@code exceptions}, {@code actions} or {@code action_connectors}
 */
record Companion(TomlDocument document, String kind, Findings findings) {
    private static final List<String> KINDS = List.of("exceptions", "actions", "action_connectors");

    static List<Companion> of(RuleSet rules, Findings findings) {
        return rules.companions().stream().filter(TomlDocument::whole).map(d -> new Companion(d, KINDS.stream()
                .filter(d.table()::has).findFirst().orElseThrow(), findings)).toList();
    }

    /** The table {@code [metadata]}; empty when there is none. */
    TomlTable metadata() {
        return document.table().table("metadata").orElseGet(() -> TomlTable.empty(Span.at(0)));
    }

    /** The rows of its kind. */
    List<TomlTable> rows() {
        return rows(document.table(), kind);
    }

    static List<TomlTable> rows(TomlTable table, String key) {
        return table.list(key).map(TomlList::tables).orElse(List.of());
    }

    /** What it is called, and where; empty when it does not say. */
    Optional<TomlString> name() {
        return metadata().string(switch (kind) {
            case "exceptions" -> "list_name";
            case "actions" -> "rule_name";
            default -> "action_connector_name";
        });
    }

    void add(Span span, String message, String fix) {
        findings.add(document.source(), span, message, fix);
    }

    /** Says that a key is missing. */
    void require(TomlTable table, String where, String key) {
        if (!table.has(key)) {
            add(table.span(), "\"" + where + "." + key + "\" is missing", "add it");
        }
    }

    /** Says that a value is none of those that are allowed. */
    void oneOf(TomlTable table, String where, String key, List<String> allowed) {
        table.string(key).filter(v -> !allowed.contains(v.value())).ifPresent(v -> {
            List<String> near = Suggestions.nearest(v.value(), allowed, 1);
            add(v.span(), "\"" + where + "." + key + "\" is \"" + v.value() + "\", but one of " + String.join(", ", allowed) + " was expected",
                    near.isEmpty() ? null : "did you mean \"" + near.get(0) + "\"?");
        });
    }
}
