package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Fragment;
import dev.tocsin.rule.RuleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What only one type of rule has: name to value. */
final class TypeFacts {
    private TypeFacts() {
    }

    static Map<String, Fragment> of(RuleType type) {
        Map<String, Fragment> facts = new LinkedHashMap<>();
        if (type instanceof RuleType.SavedQuery saved) {
            facts.put("Saved query", Blocks.code(saved.savedId()));
        } else if (type instanceof RuleType.Threshold threshold) {
            facts.put("Threshold", threshold(threshold));
        } else if (type instanceof RuleType.NewTerms terms) {
            facts.put("New terms", Blocks.codes(terms.fields()));
            facts.put("History from", Fragment.text(terms.historyWindowStart()));
        } else if (type instanceof RuleType.ThreatMatch match) {
            facts.put("Indicator indices", Blocks.codes(match.indices()));
            match.query().ifPresent(q -> facts.put("Indicator query", Blocks.code(q.text().text().strip())));
            facts.put("Indicator mapping", Fragment.joined(", or ", match.mapping().stream().map(TypeFacts::group).toList()));
        } else if (type instanceof RuleType.MachineLearning learning) {
            facts.put("Machine learning job", Blocks.codes(learning.jobs()));
            facts.put("Anomaly threshold", Fragment.text(String.valueOf(learning.anomalyThreshold())));
        }
        return facts;
    }

    private static Fragment threshold(RuleType.Threshold threshold) {
        List<Fragment> words = new ArrayList<>();
        words.add(Fragment.text("at least " + threshold.value() + " events"));
        if (!threshold.fields().isEmpty()) {
            words.add(Fragment.text(" with equal "));
            words.add(Blocks.codes(threshold.fields()));
        }
        threshold.cardinality().forEach(c -> {
            words.add(Fragment.text(", at least " + c.value() + " values of "));
            words.add(Blocks.code(c.field()));
        });
        return Fragment.of(words);
    }

    private static Fragment group(List<RuleType.ThreatMapping> group) {
        return Fragment.joined(" and ", group.stream().map(m -> Fragment.of(Blocks.code(m.field()),
                Fragment.text(m.negate() ? " is not " : " is "), Blocks.code(m.value()))).toList());
    }
}
