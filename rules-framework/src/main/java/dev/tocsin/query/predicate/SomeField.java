package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds when a leaf holds of some field of many: free text, and whether an object exists. Fields that no event of the batch
 * has cost nothing.
 *
 * @param leaves {@link FieldTest}s and {@link Exists}s
 * @param what what the fields are, for the explanation: {@code "some field below process"}
 */
record SomeField(List<Predicate> leaves, String what, Span span) implements Leaf {
    private static final int DEAR = 500;

    SomeField {
        leaves = List.copyOf(leaves);
    }

    @Override
    public RowSet rows(EventBatch batch) {
        RowSet out = RowSet.none(batch.size());
        for (Predicate leaf : leaves) {
            if (present(batch, leaf)) {
                out = out.or(leaf.rows(batch));
            }
        }
        return out;
    }

    @Override
    public List<Seen> seen(EventBatch batch, int row) {
        List<Seen> out = new ArrayList<>();
        for (Predicate leaf : leaves) {
            if (present(batch, leaf) && leaf.rows(batch).contains(row)) {
                out.add(SeenValues.of(batch, row, field(leaf)));
            }
        }
        return out;
    }

    @Override
    public String note(EventBatch batch, int row) {
        return what;
    }

    @Override
    public int cost() {
        return DEAR;
    }

    private static boolean present(EventBatch batch, Predicate leaf) {
        Field field = field(leaf);
        return field.constant() != null || batch.columns().containsKey(field.sourcePath());
    }

    private static Field field(Predicate leaf) {
        return leaf instanceof FieldTest test ? test.field() : ((Exists) leaf).field();
    }
}
