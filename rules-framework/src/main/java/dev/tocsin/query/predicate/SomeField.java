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
 * @param what what the fields are, for the explanation: {@code "some field below process"}
 */
record SomeField(List<OfField> leaves, String what, Span span) implements Leaf {
    private static final int DEAR = 500;

    /** What is asked of one field. */
    record OfField(Field field, Predicate leaf) {
        boolean present(EventBatch batch) {
            return field.constant() != null || batch.columns().containsKey(field.sourcePath());
        }
    }

    SomeField {
        leaves = List.copyOf(leaves);
    }

    @Override
    public RowSet rows(EventBatch batch) {
        RowSet out = RowSet.none(batch.size());
        for (OfField one : leaves) {
            if (one.present(batch)) {
                out = out.or(one.leaf.rows(batch));
            }
        }
        return out;
    }

    @Override
    public List<Seen> seen(EventBatch batch, int row) {
        List<Seen> out = new ArrayList<>();
        for (OfField one : leaves) {
            if (one.present(batch) && one.leaf.rows(batch).contains(row)) {
                out.add(SeenValues.of(batch, row, one.field));
            }
        }
        return out;
    }

    @Override
    public String note(EventBatch batch, int row) {
        return what;
    }

    @Override
    public Object question() {
        List<Object> questions = Parts.questions(leaves.stream().map(OfField::leaf).toList());
        return questions == null ? null : List.of("some", leaves.stream().map(OfField::field).toList(), questions);
    }

    @Override
    public int cost() {
        return DEAR;
    }
}
