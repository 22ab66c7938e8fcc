package dev.tocsin.detect;

import dev.tocsin.event.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts rows by the values of some fields, as a composite terms aggregation does. // rule-types 32-36 */
final class Buckets {
    private Buckets() {
    }

    /**
     * Rows that share a tuple of values.
     *
     * @param key the values in field order; empty when no fields are given
     * @param rows the rows in ascending order
     * @param distinct how many distinct values the counted field has in them; 0 when none is counted
     */
    record Bucket(List<Object> key, List<Integer> rows, long distinct) {
    }

    /**
     * The buckets in key order.
     *
     * @param terms the fields that make buckets
     * @param counted the field whose distinct values are counted, or null
     */
    static List<Bucket> of(RowSet rows, Terms terms, Terms counted) {
        Map<List<Object>, List<Integer>> byKey = new HashMap<>();
        terms.forEach(rows, (row, tuple) -> byKey.computeIfAbsent(tuple, t -> new ArrayList<>()).add(row));
        List<Bucket> buckets = new ArrayList<>(byKey.size());
        byKey.forEach((key, members) -> buckets.add(new Bucket(key, List.copyOf(members), distinct(members, counted))));
        buckets.sort((a, b) -> KeyOrder.TUPLES.compare(a.key(), b.key()));
        return buckets;
    }

    private static long distinct(List<Integer> rows, Terms counted) {
        if (counted == null) {
            return 0;
        }
        Set<Object> values = new HashSet<>();
        rows.forEach(row -> counted.tuples(row).forEach(tuple -> values.add(tuple.get(0)))); // rule-types 35
        return values.size();
    }
}
