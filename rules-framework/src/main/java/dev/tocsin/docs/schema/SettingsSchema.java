package dev.tocsin.docs.schema;

import dev.tocsin.configuration.Key;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.check.Checks;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schema of {@code tocsin.toml}, made of the keys of the configuration and the list of checks. */
final class SettingsSchema {
    private SettingsSchema() {
    }

    static Map<String, Object> of() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key key : Key.values()) {
            String standard = key.standard().isEmpty() ? "" : "; " + key.standard() + " when it is left out";
            properties.put(key.key(), ShapeSchema.described(value(key), key.summary() + standard));
        }
        Map<String, Object> out = ShapeSchema.type("object");
        out.put("properties", properties);
        out.put("additionalProperties", false);
        return out;
    }

    private static Map<String, Object> value(Key key) {
        return switch (key.form()) {
            case PATH -> ShapeSchema.type("string");
            case ADDRESS -> Map.of("type", "string", "pattern", "^https?://\\S+$");
            case WORD -> oneOf(key.allowed());
            case PATHS, WORDS -> oneOrMore();
            case LEVELS -> levels(key);
            case NAMES -> Map.of("type", "object", "additionalProperties", Map.of("type", "string", "pattern", "\\S"));
            case NUMBER -> Map.of("type", "integer", "minimum", 0);
            case ROWS -> Map.of("type", "array", "items", switch (key) {
                case OVERLAPS -> row(new TreeMap<>(Map.of("rule", words("the rule that alerts: an id, a path or a pattern"),
                        "on", ShapeSchema.described(oneOrMore(), "the rules whose fixtures it alerts on: paths or patterns"),
                        "reason", words("why both should alert"))), List.of("rule", "on", "reason"));
                case BUDGETS -> row(new TreeMap<>(Map.of("rule", words("the rule: an id, a path or a pattern"),
                        "alerts", ShapeSchema.described(Map.of("type", "integer", "minimum", 0), "how many for 100,000 benign events"),
                        "reason", words("why this rule may give more"),
                        "expires", ShapeSchema.described(Map.of("type", "string"), "the last day on which it holds, such as 2027-01-31"))),
                        List.of("rule", "alerts", "reason"));
                default -> waiver();
            });
        };
    }

    private static Map<String, Object> oneOf(List<String> words) {
        Map<String, Object> out = ShapeSchema.type("string");
        out.put("enum", words);
        return out;
    }

    private static Map<String, Object> oneOrMore() {
        return Map.of("anyOf", List.of(ShapeSchema.type("string"), Map.of("type", "array", "items", ShapeSchema.type("string"))));
    }

    private static Map<String, Object> levels(Key key) {
        Map<String, Object> checks = new LinkedHashMap<>();
        abouts().forEach(about -> checks.put(about.id(), ShapeSchema.described(oneOf(key.allowed()), about.summary())));
        Map<String, Object> out = ShapeSchema.type("object");
        out.put("properties", checks);
        out.put("additionalProperties", false);
        return out;
    }

    private static Map<String, Object> waiver() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("check", ShapeSchema.described(oneOf(abouts().stream().map(About::id).toList()), "the id of the check"));
        properties.put("paths", ShapeSchema.described(oneOrMore(), "patterns of files below the repository, with * and **"));
        properties.put("reason", ShapeSchema.described(Map.of("type", "string", "pattern", "\\S"), "why the finding is accepted"));
        properties.put("expires", ShapeSchema.described(Map.of("type", "string"), "the last day on which it holds, such as 2027-01-31"));
        return row(properties, List.of("check", "paths", "reason"));
    }

    private static Map<String, Object> row(Map<String, Object> properties, List<String> required) {
        Map<String, Object> out = ShapeSchema.type("object");
        out.put("properties", properties);
        out.put("required", required);
        out.put("additionalProperties", false);
        return out;
    }

    private static Map<String, Object> words(String summary) {
        return ShapeSchema.described(Map.of("type", "string", "pattern", "\\S"), summary);
    }

    private static List<About> abouts() {
        return Checks.all().stream().map(Check::about).sorted(Comparator.comparing(About::id)).toList();
    }
}
