package dev.tocsin.lint.check;

import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;

/** The fields of events that keys of a rule name beside its query, with their places. */
final class KeyFields {
    private static final List<String> SINGLE = List.of("timestamp_override", "rule_name_override", "timestamp_field",
            "event_category_override", "tiebreaker_field");

    private KeyFields() {
    }

    static List<TomlString> of(Rule rule) {
        List<TomlString> out = new ArrayList<>();
        SINGLE.forEach(key -> rule.table().string(key).ifPresent(out::add));
        add(rule.find("rule", "new_terms", "value").orElse(null), out);
        add(rule.table().get("new_terms_fields").orElse(null), out);
        add(rule.find("rule", "threshold", "field").orElse(null), out);
        add(rule.find("rule", "alert_suppression", "group_by").orElse(null), out);
        rows(rule.find("rule", "threshold", "cardinality").orElse(null), out);
        rows(rule.table().get("severity_mapping").orElse(null), out);
        rows(rule.table().get("risk_score_mapping").orElse(null), out);
        for (TomlTable group : rule.table().list("threat_mapping").map(TomlList::tables).orElse(List.of())) {
            rows(group.get("entries").orElse(null), out);
        }
        return out;
    }

    private static void add(TomlValue value, List<TomlString> out) {
        if (value instanceof TomlList list) {
            out.addAll(list.strings());
        }
    }

    private static void rows(TomlValue value, List<TomlString> out) {
        if (value instanceof TomlList list) {
            list.tables().forEach(row -> row.string("field").ifPresent(out::add));
        }
    }
}
