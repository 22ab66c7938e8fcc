package dev.tocsin.query;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.event.Field;
import dev.tocsin.event.FlatSchema;
import dev.tocsin.event.Schema;
import dev.tocsin.value.FieldType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads tables of queries and events, and the schema that they are about. */
public final class QueryCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A query with its events, or with words of its error. */
    public record Case(String query, List<Map<String, Object>> match, List<Map<String, Object>> miss, String error) {
        @Override
        public String toString() {
            return query + (error == null ? "" : "  ->  " + error);
        }
    }

    private QueryCases() {
    }

    public static List<Case> of(Class<?> beside, String resource) {
        try (var in = beside.getResourceAsStream(resource)) {
            List<Case> out = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                read(line, out);
            }
            return out;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(String line, List<Case> out) throws IOException {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String value = line.substring(line.indexOf(':') + 1);
        Case last = out.isEmpty() ? null : out.get(out.size() - 1);
        if (line.startsWith("query:")) {
            out.add(new Case(value.startsWith(" ") ? value.substring(1) : value, new ArrayList<>(), new ArrayList<>(), null));
        } else if (line.startsWith("match:")) {
            last.match().add(event(value));
        } else if (line.startsWith("miss:")) {
            last.miss().add(event(value));
        } else if (line.startsWith("error:")) {
            out.set(out.size() - 1, new Case(last.query(), List.of(), List.of(), value.strip()));
        } else {
            throw new IllegalArgumentException(line);
        }
    }

    private static Map<String, Object> event(String json) throws IOException {
        return JSON.readValue(json, new TypeReference<>() { });
    }

    public static Schema schema() {
        Map<String, String> types = new HashMap<>();
        List.of("name", "tag", "tags", "obj.leaf", "parts.action", "parts.role", "parts.deep.x", "parts.deep.y")
                .forEach(path -> types.put(path, "keyword"));
        types.putAll(Map.of("line", "wildcard", "text", "text", "note", "match_only_text", "port", "long", "small", "byte",
                "ratio", "double", "half", "half_float", "on", "boolean", "when", "date"));
        types.putAll(Map.of("addr", "ip", "ver", "version", "parts", "nested", "parts.deep", "nested", "flat", "flattened",
                "obj.num", "long", "place", "geo_point"));
        Set<FieldType> keyword = Set.of(FieldType.KEYWORD);
        return new FlatSchema(types)
                .put(new Field("caseless", "name", FieldType.KEYWORD, keyword, Integer.MAX_VALUE, true, null, true))
                .put(new Field("short", "short", FieldType.KEYWORD, keyword, 5, false, null, true))
                .put(new Field("mixed", "mixed", FieldType.KEYWORD, Set.of(FieldType.KEYWORD, FieldType.WILDCARD),
                        Integer.MAX_VALUE, false, null, true))
                .put(new Field("dataset", "dataset", FieldType.CONSTANT_KEYWORD, Set.of(FieldType.CONSTANT_KEYWORD),
                        Integer.MAX_VALUE, false, "okta.system", true));
    }
}
