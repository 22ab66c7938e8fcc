package dev.tocsin.event;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a batch's events have that is no value.
 *
 * @param hollow the rows that have an object without any value, by the object's path
 * @param nulls the rows that have an explicit null, by path
 */
record Gaps(Map<String, RowSet> hollow, Map<String, RowSet> nulls) {
    /** The rows of a path in one of the two maps. */
    static RowSet rows(Map<String, RowSet> map, String path, int size) {
        return map.getOrDefault(path, RowSet.none(size));
    }

    /** The same after rows have moved; {@code places} has the new place of each row, or -1. */
    Gaps moved(int[] places, int size) {
        return new Gaps(moved(hollow, places, size), moved(nulls, places, size));
    }

    private static Map<String, RowSet> moved(Map<String, RowSet> map, int[] places, int size) {
        Map<String, RowSet> out = new TreeMap<>();
        map.forEach((path, rows) -> {
            RowSet.Builder moved = RowSet.builder(size);
            rows.forEach(row -> {
                if (places[row] >= 0) {
                    moved.add(places[row]);
                }
            });
            out.put(path, moved.build());
        });
        return out;
    }
}
