package dev.tocsin.docs;

import dev.tocsin.rule.RuleType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What only one type of rule has, as lines of its page: name to Markdown. */
final class TypeLines {
    private TypeLines() {
    }

    static Map<String, String> of(RuleType type) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (type instanceof RuleType.SavedQuery saved) {
            lines.put("Saved query", Markdown.code(saved.savedId()));
        } else if (type instanceof RuleType.Threshold threshold) {
            lines.put("Threshold", "at least " + threshold.value() + " events"
                    + (threshold.fields().isEmpty() ? "" : " with equal " + codes(threshold.fields()))
                    + threshold.cardinality().stream().map(c -> ", at least " + c.value() + " values of " + Markdown.code(c.field()))
                            .collect(Collectors.joining()));
        } else if (type instanceof RuleType.NewTerms terms) {
            lines.put("New terms", codes(terms.fields()));
            lines.put("History from", Markdown.text(terms.historyWindowStart()));
        } else if (type instanceof RuleType.ThreatMatch match) {
            lines.put("Indicator indices", codes(match.indices()));
            match.query().ifPresent(q -> lines.put("Indicator query", Markdown.code(q.text().text())));
            lines.put("Indicator mapping", match.mapping().stream().map(TypeLines::group).collect(Collectors.joining(", or ")));
        } else if (type instanceof RuleType.MachineLearning learning) {
            lines.put("Machine learning job", codes(learning.jobs()));
            lines.put("Anomaly threshold", String.valueOf(learning.anomalyThreshold()));
        }
        return lines;
    }

    private static String group(List<RuleType.ThreatMapping> group) {
        return group.stream().map(m -> Markdown.code(m.field()) + (m.negate() ? " is not " : " is ") + Markdown.code(m.value()))
                .collect(Collectors.joining(" and "));
    }

    private static String codes(List<String> names) {
        return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
