package dev.tocsin.lint.check;

import dev.tocsin.rule.Rule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds rules that share something that should be theirs alone. */
final class Duplicates {
    private Duplicates() {
    }

    /** Every rule that has the same text as an earlier one, with the first that had it. Empty texts are not compared. */
    static Map<Rule, Rule> of(List<Rule> rules, Function<Rule, String> text) {
        Map<String, Rule> first = new HashMap<>();
        Map<Rule, Rule> found = new LinkedHashMap<>();
        for (Rule rule : rules) {
            String key = text.apply(rule);
            Rule known = key.isBlank() ? null : first.putIfAbsent(key, rule);
            if (known != null) {
                found.put(rule, known);
            }
        }
        return found;
    }
}
