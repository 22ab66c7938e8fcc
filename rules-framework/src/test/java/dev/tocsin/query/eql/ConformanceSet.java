package dev.tocsin.query.eql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Schema;
import dev.tocsin.query.QueryResult;
import dev.tocsin.query.QuerySettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An event set with its mapping and cases.
 *
 * <p>The files leave a part of the mapping out, which is filled in here: a text field has a keyword sub-field, fields that the
 * mapping does not name were mapped dynamically, dates may be written day first, and one field has a null_value.
 */
final class ConformanceSet {
    private static final int MOST = 10_000;

    private final JsonNode file;
    private final EventBatch batch;
    private final Schema schema;
    private final List<Object> ids = new ArrayList<>();

    ConformanceSet(JsonNode file) {
        this.file = file;
        Map<String, String> mapping = new TreeMap<>();
        file.path("mapping").fields().forEachRemaining(e -> mapping.put(e.getKey(),
                e.getValue().asText().equals("text") ? "text+keyword" : e.getValue().asText()));
        Map<String, String> nullValues = CaseTable.pairs("eql-conformance-null-values.txt");
        List<EventInput> inputs = new ArrayList<>();
        for (JsonNode event : file.path("events")) {
            Map<String, Object> source = new ObjectMapper().convertValue(event, LinkedHashMap.class);
            source.forEach((path, value) -> {
                source.put(path, value == null ? nullValues.get(path) : dayLast(value));
                if (value != null && !mapping.containsKey(path)) {
                    mapping.put(path, dynamic(value));
                }
            });
            ids.add(event.path(file.path("id_field").asText()).asLong());
            inputs.add(new EventInput.Parsed("events", ids.size(), source));
        }
        mapping.values().removeIf(type -> type == null);
        this.batch = EventReader.read(inputs).orThrow();
        this.schema = Mapping.of(mapping);
    }

    Iterable<JsonNode> cases() {
        return file.path("cases");
    }

    EventBatch batch() {
        return batch;
    }

    Schema schema() {
        return schema;
    }

    QuerySettings settings(JsonNode one) {
        return new QuerySettings(file.path("event_category_field").asText("event.category"),
                file.path("timestamp_field").asText("@timestamp"),
                file.hasNonNull("tiebreaker_field") ? file.path("tiebreaker_field").asText() : null,
                one.path("size").asInt(MOST), null);
    }

    /** The lists of which one is right; none when an error is. An id of no event, such as -1, stands for a missing event. */
    List<List<Object>> expected(JsonNode one) {
        List<List<Object>> out = new ArrayList<>();
        for (JsonNode list : one.path("expected")) {
            List<Object> expected = new ArrayList<>();
            list.forEach(id -> expected.add(id.isNumber() && ids.contains(id.asLong()) ? id.asLong() : "missing"));
            out.add(expected);
        }
        return out;
    }

    List<Object> ids(QueryResult result) {
        List<Object> out = new ArrayList<>();
        if (result instanceof QueryResult.Events events) {
            events.numbers().forEach(n -> out.add(ids.get(n)));
        } else if (result instanceof QueryResult.Sequences sequences) {
            sequences.sequences().forEach(s -> s.events().forEach(n -> out.add(n == null ? "missing" : ids.get(n))));
        }
        return out;
    }

    private static Object dayLast(Object value) {
        return value instanceof String text && text.matches("\\d\\d-\\d\\d-\\d{4}")
                ? text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2) : value;
    }

    private static String dynamic(Object value) {
        Object one = value instanceof List<?> list ? list.stream().filter(e -> e != null).findFirst().orElse(null) : value;
        if (one == null) {
            return null;
        }
        return one instanceof Boolean ? "boolean" : one instanceof Double ? "float" : one instanceof Number ? "long" : "text+keyword";
    }
}
