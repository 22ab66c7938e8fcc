package dev.tocsin.testing.lock;

import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.toml.TomlInteger;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a rule or hunt is, apart from the alerts it makes.
 *
 * @param id its id
 * @param path its file below the rules folder, with forward slashes
 * @param type its type; {@code hunt} for a hunt
 * @param deprecated whether it is kept for the record only
 * @param version its version; empty when it has none
 * @param updated the day of its last change, as it says
 * @param behaviour what determines which alerts it makes
 * @param metadata everything else but the two above
 */
public record Identity(String id, String path, String name, String type, boolean deprecated, Optional<Long> version,
        Optional<String> updated, KeyHashes behaviour, KeyHashes metadata) {
    /** Keys that say something about the rule and change no alert's making; any key that is not known counts as behaviour. */
    private static final Set<String> DESCRIBING = Set.of("rule_id", "name", "description", "author", "license", "references", "tags",
            "threat", "note", "setup", "false_positives", "severity", "risk_score", "revision", "investigation_fields", "timeline_id",
            "timeline_title", "related_integrations", "required_fields", "actions", "enabled", "meta", "throttle", "response_actions",
            "immutable", "rule_source");
    private static final Set<String> STAMPS = Set.of("version", "updated_date", "rule_id", "uuid");

    /** Of a file without errors. */
    static Identity of(RuleFile file) {
        return file.rule().map(rule -> of(rule, file.path())).orElseGet(() -> of(file.hunt().orElseThrow(), file.path()));
    }

    /** The same with another version. */
    Identity version(long other) {
        return new Identity(id, path, name, type, deprecated, Optional.of(other), updated, behaviour, metadata);
    }

    private static Identity of(Rule rule, String path) {
        Map<String, String> behaviour = new TreeMap<>();
        Map<String, String> metadata = new TreeMap<>();
        rule.table().entries().forEach(entry -> {
            if (!STAMPS.contains(entry.key())) {
                (DESCRIBING.contains(entry.key()) ? metadata : behaviour).put(entry.key(), text(rule, entry.key(), entry.value()));
            }
        });
        others(rule.document().entries().stream().filter(e -> !e.key().equals("rule")).toList(), metadata);
        return new Identity(rule.id(), path, rule.name(), rule.type().id(), rule.deprecated(), version(rule.table()),
                rule.metadata().updatedDate(), KeyHashes.of(behaviour), KeyHashes.of(metadata));
    }

    private static Identity of(Hunt hunt, String path) {
        Map<String, String> behaviour = new TreeMap<>();
        Map<String, String> metadata = new TreeMap<>();
        hunt.table().entries().forEach(entry -> {
            if (!STAMPS.contains(entry.key())) {
                boolean acts = entry.key().equals("query") || entry.key().equals("language");
                (acts ? behaviour : metadata).put(entry.key(), entry.key().equals("query") ? queries(hunt.queries())
                        : CanonicalText.of(entry.value()));
            }
        });
        return new Identity(hunt.id(), path, hunt.name(), "hunt", false, version(hunt.table()), Optional.empty(), KeyHashes.of(behaviour),
                KeyHashes.of(metadata));
    }

    private static void others(List<TomlTable.Entry> entries, Map<String, String> metadata) {
        for (TomlTable.Entry entry : entries) {
            if (entry.value() instanceof TomlTable table) {
                table.entries().stream().filter(inner -> !STAMPS.contains(inner.key()))
                        .forEach(inner -> metadata.put(entry.key() + "." + inner.key(), CanonicalText.of(inner.value())));
            } else {
                metadata.put(entry.key(), CanonicalText.of(entry.value()));
            }
        }
    }

    /** Comments and layout of a query are no behaviour. */
    private static String text(Rule rule, String key, TomlValue value) {
        if (value instanceof TomlString string && (key.equals("query") || key.equals("threat_query"))) {
            String language = key.equals("query") ? rule.language() : rule.table().string("threat_language").map(TomlString::value).orElse("kuery");
            return CanonicalText.of(new RuleQuery(language, string.text()).withoutLayout());
        }
        return CanonicalText.of(value);
    }

    private static String queries(List<HuntQuery> queries) {
        StringBuilder out = new StringBuilder();
        queries.forEach(query -> out.append(CanonicalText.of(query.query().map(RuleQuery::withoutLayout).orElse(query.text().text()))));
        return out.toString();
    }

    private static Optional<Long> version(TomlTable table) {
        return table.get("version", TomlInteger.class).map(TomlInteger::value);
    }
}
