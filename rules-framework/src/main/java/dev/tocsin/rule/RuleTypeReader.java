package dev.tocsin.rule;

import dev.tocsin.rule.RuleType.Cardinality;
import dev.tocsin.rule.RuleType.ThreatMapping;
import dev.tocsin.rule.toml.TomlTable;
import java.util.List;
import java.util.Optional;

/** Reads the keys of {@code [rule]} that depend on its type. */
final class RuleTypeReader {
    private RuleTypeReader() {
    }

    static RuleType read(TomlTable table) {
        Keys rule = new Keys(table);
        String type = rule.text("type").orElse("");
        return switch (type) {
            case "query" -> new RuleType.Query();
            case "saved_query" -> new RuleType.SavedQuery(rule.text("saved_id").orElse(""));
            case "eql" -> new RuleType.Eql(rule.words("timestamp_field"), rule.words("event_category_override"),
                    rule.words("tiebreaker_field"));
            case "esql" -> new RuleType.Esql();
            case "threshold" -> threshold(rule.inner("threshold"));
            case "new_terms" -> newTerms(rule);
            case "threat_match" -> threatMatch(rule);
            case "machine_learning" -> new RuleType.MachineLearning(rule.number("anomaly_threshold").orElse(0L),
                    rule.texts("machine_learning_job_id"));
            default -> new RuleType.Unknown(type);
        };
    }

    private static RuleType threshold(Keys threshold) {
        List<Cardinality> cardinality = threshold.rows("cardinality").stream().map(Keys::new)
                .map(row -> new Cardinality(row.text("field").orElse(""), row.number("value").orElse(1L))).toList();
        return new RuleType.Threshold(threshold.texts("field"), threshold.number("value").orElse(1L), cardinality);
    }

    private static RuleType newTerms(Keys rule) {
        Keys terms = rule.inner("new_terms");
        List<String> fields = terms.texts("value");
        Optional<String> start = terms.rows("history_window_start").stream().findFirst()
                .flatMap(row -> new Keys(row).words("value"));
        return new RuleType.NewTerms(fields.isEmpty() ? rule.texts("new_terms_fields") : fields,
                start.or(() -> rule.words("history_window_start")).orElse(""));
    }

    private static RuleType threatMatch(Keys rule) {
        Optional<RuleQuery> query = rule.table().string("threat_query").filter(q -> !q.value().isBlank())
                .map(q -> new RuleQuery(rule.words("threat_language").orElse("kuery"), q.text()));
        List<List<ThreatMapping>> mapping = rule.rows("threat_mapping").stream()
                .map(group -> new Keys(group).rows("entries").stream().map(Keys::new)
                        .map(e -> new ThreatMapping(e.text("field").orElse(""), e.text("value").orElse(""), e.flag("negate")))
                        .toList())
                .toList();
        return new RuleType.ThreatMatch(rule.texts("threat_index"), query, rule.rows("threat_filters"), mapping,
                rule.words("threat_indicator_path"));
    }
}
