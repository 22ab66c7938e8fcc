package dev.tocsin.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The objects below one path of a batch as rows of their own, as Elasticsearch keeps them for a nested field.
 *
 * @param objects a row for each object; its fields keep their full paths
 * @param parents the row of the batch that each object is part of, in ascending order; not copied
 */
public record NestedObjects(EventBatch objects, int[] parents) {
    static NestedObjects of(EventBatch batch, String path) {
        BatchBuilder builder = new BatchBuilder();
        List<Integer> parents = new ArrayList<>();
        for (int row : candidates(batch, path).toArray()) {
            Event event = batch.event(row);
            List<Map<?, ?>> found = new ArrayList<>();
            collect(event.source().read(), path, found);
            for (Map<?, ?> object : found) {
                Map<String, Object> source = Map.of(path, object);
                builder.add(new Event(event.number(), event.file(), event.line(), event.index(), event.id(),
                        () -> source), source);
                parents.add(row);
            }
        }
        return new NestedObjects(builder.build(), parents.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The rows that may have an object at the path: the others need not be read again. */
    private static RowSet candidates(EventBatch batch, String path) {
        RowSet out = Gaps.rows(batch.gaps().hollow(), path, batch.size());
        for (Column column : batch.below(path).values()) {
            out = out.or(column.present());
        }
        return out;
    }

    /** The rows of the batch of which some object is in {@code chosen}. */
    public RowSet parentsOf(RowSet chosen, int rows) {
        RowSet.Builder out = RowSet.builder(rows);
        chosen.forEach(object -> out.add(parents[object]));
        return out.build();
    }

    private static void collect(Object node, String path, List<Map<?, ?>> found) {
        if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, path, found));
        } else if (node instanceof Map<?, ?> object) {
            object.forEach((key, value) -> {
                String name = (String) key;
                if (path.equals(name)) {
                    objects(value, found);
                } else if (path.startsWith(name) && path.charAt(name.length()) == '.') {
                    collect(value, path.substring(name.length() + 1), found);
                }
            });
        }
    }

    private static void objects(Object node, List<Map<?, ?>> found) {
        if (node instanceof List<?> list) {
            list.forEach(item -> objects(item, found));
        } else if (node instanceof Map<?, ?> object) {
            found.add(object);
        }
    }
}
