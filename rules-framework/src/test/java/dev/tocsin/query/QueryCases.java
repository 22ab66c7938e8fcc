package dev.tocsin.query;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.event.MappingFile;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        List<Case> out = new ArrayList<>();
        for (String line : text(beside, resource).split("\n")) {
            read(line, out);
        }
        return out;
    }

    private static void read(String line, List<Case> out) {
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

    private static Map<String, Object> event(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() { });
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The schema of two indices that {@code mapping.json} describes. */
    public static Schema schema() {
        SourceText mapping = new SourceText("mapping.json", text(QueryCases.class, "mapping.json"));
        return Schemas.with(List.of(MappingFile.read(mapping).orThrow())).forIndices(List.of("events", "older-events"));
    }

    private static String text(Class<?> beside, String resource) {
        try (var in = beside.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
