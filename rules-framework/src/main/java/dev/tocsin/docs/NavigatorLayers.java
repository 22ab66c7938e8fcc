package dev.tocsin.docs;

import dev.tocsin.reference.Attack;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Layers for the ATT&amp;CK Navigator: of all rules, of each severity, of each data source that tags name. */
final class NavigatorLayers {
    private static final String DATA_SOURCE = "Data Source: ";

    private NavigatorLayers() {
    }

    /** The layers by their paths. */
    static Map<String, String> of(List<Rule> rules, Attack attack) {
        Map<String, String> layers = new TreeMap<>();
        layers.put("navigator/all-rules.json", NavigatorLayer.of("All rules", rules, attack));
        for (Severity severity : Severity.values()) {
            layers.put("navigator/severity-" + severity.word() + ".json", NavigatorLayer.of("Severity: " + severity.word(),
                    rules.stream().filter(r -> r.alert().severity().filter(severity::equals).isPresent()).toList(), attack));
        }
        Set<String> taken = new HashSet<>();
        sources(rules).forEach((source, its) -> {
            String word = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            String name = word.isEmpty() ? "other" : word;
            for (int i = 2; !taken.add(name); i++) {
                name = word + "-" + i;
            }
            layers.put("navigator/data-source-" + name + ".json", NavigatorLayer.of(DATA_SOURCE + source, its, attack));
        });
        return layers;
    }

    private static Map<String, List<Rule>> sources(List<Rule> rules) {
        Map<String, List<Rule>> sources = new TreeMap<>();
        for (Rule rule : rules) {
            rule.text().tags().stream().filter(t -> t.startsWith(DATA_SOURCE)).map(t -> t.substring(DATA_SOURCE.length()).strip())
                    .filter(t -> !t.isEmpty()).distinct().forEach(t -> sources.computeIfAbsent(t, s -> new ArrayList<>()).add(rule));
        }
        return sources;
    }
}
