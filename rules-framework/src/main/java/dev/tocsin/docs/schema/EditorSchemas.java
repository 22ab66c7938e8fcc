package dev.tocsin.docs.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.tocsin.reference.Attack;
import dev.tocsin.rule.shape.HuntShape;
import dev.tocsin.testing.CasesShape;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schemas for editors, made of the same shapes that the reader of rules compares a file with.
 *
 * <p>They are of draft 4: Taplo, which is inside most editors' support for TOML, knows no newer one.
 */
public final class EditorSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private EditorSchemas() {
    }

    /** The text of each schema by its file name, each ended by a line feed, with the techniques of the built-in version of ATT&amp;CK. */
    public static Map<String, String> all() {
        return all(List.of(Attack.enterprise()));
    }

    /** The same with the techniques of some versions of ATT&amp;CK. */
    public static Map<String, String> all(List<Attack> versions) {
        ShapeSchema shapes = new ShapeSchema(new KnownValues(versions)::at);
        Map<String, String> out = new LinkedHashMap<>();
        out.put("rule.schema.json", text("A detection rule", new RuleSchema(shapes).of()));
        out.put("deprecated-rule.schema.json", text("A deprecated detection rule", RuleSchema.ofDeprecated()));
        out.put("hunt.schema.json", text("A hunt", file("hunt", shapes.of(HuntShape.TABLE, "hunt"))));
        out.put("cases.schema.json", text("The cases of a rule's fixtures", shapes.of(CasesShape.TABLE, "cases")));
        out.put("tocsin.schema.json", text("How Tocsin treats a repository", SettingsSchema.of()));
        return out;
    }

    private static Map<String, Object> file(String table, Map<String, Object> schema) {
        Map<String, Object> out = ShapeSchema.type("object");
        out.put("properties", Map.of(table, schema));
        out.put("required", List.of(table));
        out.put("additionalProperties", false);
        return out;
    }

    private static String text(String title, Map<String, Object> schema) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("$schema", "http://json-schema.org/draft-04/schema#");
        out.put("title", title);
        out.putAll(schema);
        try {
            return MAPPER.writeValueAsString(out).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
