package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds when some value below a path passes a test of strings: a flattened field as a whole, or an object that no mapping
 * names.
 *
 * @param test null for any value
 * @param ignoreAbove the longest value that is in the index
 */
record Below(String path, ValueTest test, int ignoreAbove, Span span) implements Leaf {
    private static final int DEAR = 100;

    @Override
    public RowSet rows(EventBatch batch) {
        RowSet out = RowSet.none(batch.size());
        for (Predicate leaf : leaves(batch)) {
            out = out.or(leaf.rows(batch));
        }
        return out;
    }

    @Override
    public List<Seen> seen(EventBatch batch, int row) {
        List<Seen> out = new ArrayList<>();
        for (String name : batch.columns().subMap(path + ".", path + "/").keySet()) {
            Column column = batch.columns().get(name);
            if (column.count(row) > 0) {
                out.add(SeenValues.of(batch, row, name, name));
            }
        }
        return out;
    }

    @Override
    public int cost() {
        return DEAR;
    }

    private List<Predicate> leaves(EventBatch batch) {
        List<Predicate> out = new ArrayList<>();
        for (String name : batch.columns().subMap(path + ".", path + "/").keySet()) {
            Field field = new Field(name, name, FieldType.FLATTENED, java.util.Set.of(FieldType.FLATTENED), ignoreAbove,
                    false, null, false);
            out.add(test == null ? new Exists(field, span) : new FieldTest(field, test, span));
        }
        return out;
    }
}
