package dev.tocsin.docs.schema;

import dev.tocsin.rule.shape.KeyShape;
import dev.tocsin.rule.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes shapes as JSON Schema of draft 4, the newest that the editors of TOML know. */
final class ShapeSchema {
    private final Function<String, Map<String, Object>> known;

    /** @param known what is known of the values of a key beside its shape, by its path such as {@code rule.threat.tactic.id}; or null */
    ShapeSchema(Function<String, Map<String, Object>> known) {
        this.known = known;
    }

    /** The schema of a value; {@code path} is where it stands, numbers of lists left out. */
    Map<String, Object> of(Shape shape, String path) {
        Map<String, Object> more = known.apply(path);
        if (more != null) {
            return new LinkedHashMap<>(more);
        }
        if (shape instanceof Shape.Text text) {
            return text(text);
        } else if (shape instanceof Shape.Whole number) {
            Map<String, Object> out = type("integer");
            out.put("minimum", number.least());
            if (number.most() != Long.MAX_VALUE) {
                out.put("maximum", number.most());
            }
            return out;
        } else if (shape instanceof Shape.Flag) {
            return type("boolean");
        } else if (shape instanceof Shape.ListOf list) {
            return list(list, path);
        } else if (shape instanceof Shape.FreeTable free) {
            Map<String, Object> out = type("object");
            if (free.values() != null) {
                out.put("additionalProperties", of(free.values(), path + ".*"));
            }
            return out;
        } else if (shape instanceof Shape.AnyOf any) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("anyOf", any.shapes().stream().map(s -> of(s, path)).toList());
            return out;
        }
        return table(((Shape.Table) shape).keys(), path);
    }

    /** A table that has these keys and no others. */
    Map<String, Object> table(List<KeyShape> keys, String path) {
        Map<String, Object> out = type("object");
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key.name(), described(of(key.shape(), path + "." + key.name()), key.summary())));
        out.put("properties", properties);
        List<String> required = keys.stream().filter(KeyShape::required).map(KeyShape::name).toList();
        if (!required.isEmpty()) {
            out.put("required", required);
        }
        out.put("additionalProperties", false);
        return out;
    }

    /** The schema with a description in front. */
    static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("description", description);
        out.putAll(schema);
        return out;
    }

    /** A schema of a type. */
    static Map<String, Object> type(String name) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", name);
        return out;
    }

    private static Map<String, Object> text(Shape.Text text) {
        Map<String, Object> out = type("string");
        if (!text.allowed().isEmpty()) {
            out.put("enum", text.allowed());
        } else if (text.pattern() != null) {
            out.put("pattern", "^(" + text.pattern().pattern() + ")$");
        } else if (!text.blank()) {
            out.put("pattern", "\\S");
        }
        return out;
    }

    private Map<String, Object> list(Shape.ListOf list, String path) {
        Map<String, Object> out = type("array");
        if (list.least() > 0) {
            out.put("minItems", list.least());
        }
        if (list.most() != Integer.MAX_VALUE) {
            out.put("maxItems", list.most());
        }
        out.put("items", of(list.element(), path));
        return out;
    }
}
