package dev.tocsin.docs.schema;

import dev.tocsin.configuration.Key;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.check.Checks;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            case ROWS -> Map.of("type", "array", "items", waiver());
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
        Map<String, Object> out = ShapeSchema.type("object");
        out.put("properties", properties);
        out.put("required", List.of("check", "paths", "reason"));
        out.put("additionalProperties", false);
        return out;
    }

    private static List<About> abouts() {
        return Checks.all().stream().map(Check::about).sorted(Comparator.comparing(About::id)).toList();
    }
}
