package dev.tocsin.event;

import java.util.HashMap;
import java.util.Map;

/** A path of the events of a batch, with the keys that were seen below it. */
final class PathNode {
    /** Elasticsearch stops at 20 levels; deeper than this no event was ever meant. */
    static final int MAX_DEPTH = 200;

    private final String path;
    private final int depth;
    private final Map<String, Edge> edges = new HashMap<>();
    private Edge first;
    /** Null until a scalar comes. */
    ColumnBuilder column;

    /** A key of an object; a dotted one leads several paths down (kql 41). */
    static final class Edge {
        final String key;
        final PathNode node;
        /** The key that followed it last time: events of one kind repeat their order. */
        private Edge next;
        private int seenIn;

        private Edge(String key, PathNode node) {
            this.key = key;
            this.node = node;
        }

        /** Whether the key stood in the object before. */
        boolean repeatedIn(int object) {
            boolean repeated = seenIn == object;
            seenIn = object;
            return repeated;
        }
    }

    private PathNode(String path, int depth) {
        this.path = path;
        this.depth = depth;
    }

    /** The place of whole events. */
    static PathNode root() {
        return new PathNode(null, 0);
    }

    /** Null at the root. */
    String path() {
        return path;
    }

    /**
     * The edge of a key; null when it leads too deep.
     *
     * @param before the edge of the key before it in the object, or null
     */
    Edge edge(String key, Edge before) {
        Edge likely = before == null ? first : before.next;
        if (likely != null && likely.key.equals(key)) {
            return likely;
        }
        Edge edge = edge(key);
        if (before == null) {
            first = edge;
        } else {
            before.next = edge;
        }
        return edge;
    }

    private Edge edge(String key) {
        Edge known = edges.get(key);
        if (known != null) {
            return known;
        }
        PathNode node = this;
        int from = 0;
        for (int dot = key.indexOf('.'); dot >= 0 && node != null; dot = key.indexOf('.', from)) {
            node = node.child(key.substring(from, dot));
            from = dot + 1;
        }
        if (node != null) {
            node = from > 0 ? node.child(key.substring(from))
                    : depth < MAX_DEPTH ? new PathNode(path == null ? key : path + '.' + key, depth + 1) : null;
        }
        if (node == null) {
            return null;
        }
        Edge edge = new Edge(key, node);
        edges.put(key, edge);
        return edge;
    }

    private PathNode child(String segment) {
        Edge edge = edge(segment);
        return edge == null ? null : edge.node;
    }
}
