package dev.tocsin.event;

import dev.tocsin.value.JsonNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a batch of events that are already parsed. */
final class BatchBuilder {
    private final List<Event> events = new ArrayList<>();
    private final Map<String, ColumnBuilder> columns = new HashMap<>();

    /** Adds a row; numbers may be {@link JsonNumber}s or any {@link Number}. */
    void add(Event event, Map<String, Object> source) {
        object(events.size(), "", source);
        events.add(event);
    }

    EventBatch build() {
        TreeMap<String, Column> raw = new TreeMap<>();
        columns.forEach((path, column) -> raw.put(path, column.build(events.size())));
        return new EventBatch(events, raw);
    }

    private void object(int row, String prefix, Map<?, ?> object) {
        object.forEach((key, value) -> value(row, prefix + key, value));
    }

    private void value(int row, String path, Object value) {
        if (value instanceof Map<?, ?> object) {
            object(row, path + ".", object);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> value(row, path, item));
        } else if (value != null) {
            Object scalar = value instanceof Number number ? new JsonNumber(number.toString()) : value;
            columns.computeIfAbsent(path, p -> new ColumnBuilder()).add(row, scalar);
        }
    }
}
