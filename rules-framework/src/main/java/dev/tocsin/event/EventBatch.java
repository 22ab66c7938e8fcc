package dev.tocsin.event;

import dev.tocsin.value.FieldType;
import java.util.ArrayList;
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

    private final Gaps gaps;

    /** The maps are not copied and must not change. */
    EventBatch(List<Event> events, TreeMap<String, Column> raw, Gaps gaps) {
        this.events = List.copyOf(events);
        this.raw = Collections.unmodifiableNavigableMap(raw);
        this.gaps = gaps;
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
     * <p>A constant_keyword whose value the mapping sets has it in every row (kql 32); a flattened field has the values of
     * all keys below it; where the mapping sets a null_value, an explicit null is that value.
     *
     * @return empty when no event has the field
     */
    public Optional<Column> column(Field field) {
        return typed.computeIfAbsent(field, this::typed);
    }

    private Optional<Column> typed(Field field) {
        if (field.constant() != null) {
            return Optional.of(Column.constant(field.constant(), size()));
        }
        Optional<Column> scalars = column(field.sourcePath());
        if (field.type() == FieldType.FLATTENED) {
            List<Column> parts = new ArrayList<>(below(field.sourcePath()).values());
            scalars.ifPresent(parts::add);
            scalars = parts.size() == 1 ? Optional.of(parts.get(0)) : Column.merged(parts, size());
        }
        RowSet nulls = Gaps.rows(gaps.nulls(), field.sourcePath(), size());
        if (field.nullValue() != null && !nulls.isEmpty()) {
            List<Column> parts = new ArrayList<>(List.of(Column.constant(field.nullValue(), nulls)));
            scalars.ifPresent(parts::add);
            scalars = Column.merged(parts, size());
        }
        return scalars.map(c -> c.with(c.dictionary().typed(field)));
    }

    /** The columns of JSON scalars whose path begins with the path and a dot. */
    public NavigableMap<String, Column> below(String path) {
        return raw.subMap(path + ".", true, path + "/", false);
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

    /** A batch of some of the rows, in their order. */
    public EventBatch select(RowSet rows) {
        return rows.size() == size() ? this : new RowOrder(this, rows.toArray()).batch();
    }

    /** A batch of the same events ordered by a date field, the earliest first; equal times keep their order, none is last. */
    public EventBatch orderedBy(Field time) {
        int[] order = TimeOrder.of(this, time);
        return order == null ? this : new RowOrder(this, order).batch();
    }

    /**
     * The values that their fields cannot hold, by row and path: production would refuse these events, so what a query finds
     * among them proves nothing.
     */
    public List<MalformedValue> malformed(Schema schema) {
        return new MalformedValues(this, schema).find();
    }

    Gaps gaps() {
        return gaps;
    }

    /** The objects below a path that is mapped as nested, made once for each path. */
    public NestedObjects nested(String path) {
        return answer(new NestedQuestion(path), () -> NestedObjects.of(this, path));
    }

    private record NestedQuestion(String path) {
    }
}
