package dev.tocsin.event;

import dev.tocsin.value.Values;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Events as columns: for every path of a scalar one column over all rows. Immutable and thread safe.
 *
 * <p>Objects are flattened to dotted paths ({@code {"a":{"b":1}}} and {@code {"a.b":1}} are one), arrays to several values,
 * and null, {@code []} and {@code [null]} are no value, as Elasticsearch has it (kql 41, 42).
 */
public final class EventBatch {
    private final List<Event> events;
    private final NavigableMap<String, Column> raw;
    private final Map<Field, Optional<Column>> typed = new ConcurrentHashMap<>();
    private final Map<Object, Object> answers = new ConcurrentHashMap<>();

    /** The map is not copied and must not change. */
    EventBatch(List<Event> events, TreeMap<String, Column> raw) {
        this.events = List.copyOf(events);
        this.raw = Collections.unmodifiableNavigableMap(raw);
    }

    /** How many rows it has. */
    public int size() {
        return events.size();
    }

    /** The event of a row. */
    public Event event(int row) {
        return events.get(row);
    }

    /** All events by row. */
    public List<Event> events() {
        return events;
    }

    /** The columns of JSON scalars by path, sorted by path. */
    public NavigableMap<String, Column> columns() {
        return raw;
    }

    /** The column of JSON scalars of a path; empty when no event has one. */
    public Optional<Column> column(String path) {
        return Optional.ofNullable(raw.get(path));
    }

    /**
     * The values of a field in its type, each distinct scalar converted once; a scalar that is no value of the type, or that
     * the mapping leaves out of the index (ignore_above), is null in the dictionary.
     *
     * @return empty when no event has the field
     */
    public Optional<Column> column(Field field) {
        return typed.computeIfAbsent(field, f -> column(f.sourcePath()).map(c -> c.with(typed(c.dictionary(), f))));
    }

    /**
     * The answer that was computed for an equal question over this batch before, or else computes it: equal predicates of
     * different rules run once.
     *
     * @param question a value object with equals and hashCode
     */
    @SuppressWarnings("unchecked")
    public <T> T answer(Object question, Supplier<T> compute) {
        Object known = answers.get(question);
        if (known == null) {
            known = compute.get();
            answers.put(question, known);
        }
        return (T) known;
    }

    /** The answer to an equal question when it was computed before, else null. */
    @SuppressWarnings("unchecked")
    public <T> T known(Object question) {
        return (T) answers.get(question);
    }

    /** The objects below a path that is mapped as nested, made once for each path. */
    public NestedObjects nested(String path) {
        return answer(new NestedQuestion(path), () -> NestedObjects.of(this, path));
    }

    private record NestedQuestion(String path) {
    }

    private static Dictionary typed(Dictionary scalars, Field field) {
        Object[] values = new Object[scalars.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Values.indexed(scalars.value(i), field.type(), field.ignoreAbove(), field.lowercase());
        }
        return new Dictionary(values);
    }
}
