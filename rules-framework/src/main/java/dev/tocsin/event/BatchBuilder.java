package dev.tocsin.event;

import dev.tocsin.value.JsonNumber;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects events row by row into columns. */
final class BatchBuilder {
    private final PathNode root = PathNode.root();
    private final PathNode streamType = root.edge("data_stream.type", null).node;
    private final PathNode streamDataset = root.edge("data_stream.dataset", null).node;
    private final PathNode streamNamespace = root.edge("data_stream.namespace", null).node;
    private final List<PathNode> leaves = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, BitSet> hollow = new HashMap<>();
    private final Map<String, BitSet> nulls = new HashMap<>();
    private final Map<StreamKey, String> streams = new HashMap<>();
    private int objects;
    private int scalars;

    /** The ordinals of a data stream's parts, -1 for a missing one. */
    private record StreamKey(int type, int dataset, int namespace) {
    }

    PathNode root() {
        return root;
    }

    /** The row that values go to, which is the number of events so far. */
    int row() {
        return events.size();
    }

    void string(PathNode at, char[] chars, int from, int length) {
        ColumnBuilder column = column(at);
        column.add(events.size(), column.scalars().string(chars, from, length));
    }

    void number(PathNode at, char[] chars, int from, int length) {
        ColumnBuilder column = column(at);
        column.add(events.size(), column.scalars().number(chars, from, length));
    }

    void bool(PathNode at, boolean value) {
        ColumnBuilder column = column(at);
        column.add(events.size(), column.scalars().bool(value));
    }

    /**
     * Adds parsed JSON: a Map, List, String, JsonNumber or other Number, Boolean or null.
     *
     * @throws IllegalArgumentException for anything else, and for objects nested too deep
     */
    void value(PathNode at, Object value) {
        if (value instanceof Map<?, ?> object) {
            openObject();
            int before = scalars;
            PathNode.Edge edge = null;
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                edge = at.edge((String) entry.getKey(), edge);
                if (edge == null) {
                    throw new IllegalArgumentException("an object is nested deeper than " + PathNode.MAX_DEPTH + " levels");
                }
                value(edge.node, entry.getValue());
            }
            closeObject(at, before);
        } else if (value instanceof List<?> list) {
            list.forEach(v -> value(at, v));
        } else if (value instanceof String || value instanceof JsonNumber || value instanceof Boolean || value instanceof Number) {
            Object scalar = value instanceof Number number ? new JsonNumber(number.toString()) : value;
            ColumnBuilder column = column(at);
            column.add(events.size(), column.scalars().scalar(scalar));
        } else if (value == null) {
            nothing(at);
        } else {
            throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    /** An explicit null. */
    void nothing(PathNode at) {
        nulls.computeIfAbsent(at.path(), p -> new BitSet()).set(events.size());
    }

    /** A number that no other object of the batch has. */
    int openObject() {
        return ++objects;
    }

    /** How many scalars came so far. */
    int scalars() {
        return scalars;
    }

    /** Ends an object that began when there were {@code before} scalars; one without any exists only as a nested object. */
    void closeObject(PathNode at, int before) {
        if (before == scalars && at.path() != null) {
            hollow.computeIfAbsent(at.path(), p -> new BitSet()).set(events.size());
        }
    }

    /** The data stream that the current row says it is in; null when it does not. */
    String dataStream() {
        StreamKey key = new StreamKey(last(streamType), last(streamDataset), last(streamNamespace));
        if (key.type < 0 || key.dataset < 0) {
            return null;
        }
        return streams.computeIfAbsent(key, k -> streamType.column.scalars().value(k.type) + "-"
                + streamDataset.column.scalars().value(k.dataset) + "-"
                + (k.namespace < 0 ? "default" : streamNamespace.column.scalars().value(k.namespace)));
    }

    private int last(PathNode at) {
        return at.column == null ? -1 : at.column.last(events.size());
    }

    /** Forgets the values of the current row. */
    void drop() {
        int row = events.size();
        leaves.forEach(leaf -> leaf.column.drop(row));
        hollow.values().forEach(rows -> rows.clear(row));
        nulls.values().forEach(rows -> rows.clear(row));
    }

    /** Adds a parsed event as a row. */
    void add(Event event, Map<String, Object> source) {
        value(root, source);
        add(event);
    }

    /** Ends the current row. */
    void add(Event event) {
        events.add(event);
    }

    EventBatch build() {
        TreeMap<String, Column> columns = new TreeMap<>();
        for (PathNode leaf : leaves) {
            if (!leaf.column.isEmpty()) {
                columns.put(leaf.path(), leaf.column.build(events.size()));
            }
        }
        return new EventBatch(events, columns, new Gaps(sets(hollow), sets(nulls)));
    }

    private Map<String, RowSet> sets(Map<String, BitSet> rows) {
        Map<String, RowSet> out = new TreeMap<>();
        rows.forEach((path, bits) -> {
            RowSet.Builder set = RowSet.builder(events.size());
            bits.stream().forEach(set::add);
            out.put(path, set.build());
        });
        return out;
    }

    private ColumnBuilder column(PathNode at) {
        scalars++;
        if (at.column == null) {
            at.column = new ColumnBuilder();
            leaves.add(at);
        }
        return at.column;
    }
}
