package dev.tocsin.docs.schema;

import dev.tocsin.rule.shape.KeyShape;
import dev.tocsin.rule.shape.MetadataShape;
import dev.tocsin.rule.shape.RuleShape;
import dev.tocsin.rule.shape.Shape;
import dev.tocsin.rule.shape.TransformShape;
import dev.tocsin.rule.shape.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schema of a rule file.
 *
 * <p>All keys of all types stand side by side, so that an editor offers them and underlines a wrong value where it stands; what
 * only some types may or must have is said below, for draft 4 has no other way to say "if".
 */
final class RuleSchema {
    private final ShapeSchema shapes;

    RuleSchema(ShapeSchema shapes) {
        this.shapes = shapes;
    }

    Map<String, Object> of() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("metadata", ShapeSchema.described(shapes.of(MetadataShape.TABLE, "metadata"),
                "what a repository keeps about a rule and never sends to Kibana"));
        properties.put("rule", ShapeSchema.described(rule(), "the rule"));
        properties.put("transform", ShapeSchema.described(shapes.of(TransformShape.TABLE, "transform"),
                "what the investigation guide refers to"));
        Map<String, Object> out = ShapeSchema.type("object");
        out.put("properties", properties);
        out.put("required", List.of("metadata", "rule"));
        out.put("additionalProperties", false);
        return out;
    }

    /** A deprecated rule is kept for the record: whatever else it has, its identity and its name count. */
    static Map<String, Object> ofDeprecated() {
        Map<String, Object> identity = ShapeSchema.type("object");
        identity.put("properties", Map.of("rule_id", ShapeSchema.type("string"), "name", ShapeSchema.type("string")));
        identity.put("required", List.of("rule_id", "name"));
        Map<String, Object> out = ShapeSchema.type("object");
        out.put("properties", Map.of("rule", identity));
        out.put("required", List.of("rule"));
        return out;
    }

    private Map<String, Object> rule() {
        Map<String, KeyShape> keys = new LinkedHashMap<>();
        RuleShape.KEYS.forEach(key -> keys.put(key.name(), key));
        TypeShape.KEYS.values().forEach(own -> own.forEach(key -> keys.merge(key.name(), optional(key), RuleSchema::either)));
        Map<String, Object> out = shapes.table(List.copyOf(keys.values()), "rule");
        out.put("allOf", TypeShape.KEYS.keySet().stream().map(this::ofType).toList());
        return out;
    }

    private static KeyShape optional(KeyShape key) {
        return new KeyShape(key.name(), false, key.shape(), key.summary());
    }

    /** What is one of several words in all types is one of all these words; anything else is any of the shapes. */
    private static KeyShape either(KeyShape one, KeyShape other) {
        if (one.shape().equals(other.shape()) || one.required()) {
            return one;
        }
        if (one.shape() instanceof Shape.Text a && other.shape() instanceof Shape.Text b && !a.allowed().isEmpty()) {
            Set<String> words = new LinkedHashSet<>(a.allowed());
            words.addAll(b.allowed());
            return new KeyShape(one.name(), false, Shape.oneOf(words.toArray(String[]::new)), one.summary());
        }
        List<Shape> all = new ArrayList<>(one.shape() instanceof Shape.AnyOf any ? any.shapes() : List.of(one.shape()));
        if (!all.contains(other.shape())) {
            all.add(other.shape());
        }
        return new KeyShape(one.name(), false, all.size() == 1 ? all.get(0) : new Shape.AnyOf(all), one.summary());
    }

    /** Either it is of another type, or it has the keys of this one and none of another. */
    private Map<String, Object> ofType(String type) {
        List<KeyShape> own = TypeShape.KEYS.get(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        own.forEach(key -> properties.put(key.name(), shapes.of(key.shape(), "rule." + key.name())));
        Map<String, Object> fits = new LinkedHashMap<>();
        fits.put("properties", properties);
        List<String> required = own.stream().filter(KeyShape::required).map(KeyShape::name).toList();
        if (!required.isEmpty()) {
            fits.put("required", required);
        }
        Set<String> foreign = new TreeSet<>();
        TypeShape.KEYS.values().forEach(keys -> keys.forEach(key -> foreign.add(key.name())));
        own.forEach(key -> foreign.remove(key.name()));
        RuleShape.KEYS.forEach(key -> foreign.remove(key.name()));
        fits.put("not", Map.of("anyOf", foreign.stream().map(key -> Map.of("required", List.of(key))).toList()));
        Map<String, Object> another = Map.of("properties", Map.of("type", Map.of("not", Map.of("enum", List.of(type)))));
        return Map.of("anyOf", List.of(another, fits));
    }
}
