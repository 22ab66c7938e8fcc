package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.source.Span;
import java.util.BitSet;
import java.util.List;

/**
 * Holds when some key of a flattened field, a NUL character and a value of that key together fit a pattern.
 *
 * <p>This is what Elasticsearch makes of a pattern for one key: it forgets the key and looks at the terms of all keys, which
 * are written so. A pattern that begins with a star therefore finds its end below any key.
 *
 * @param root the flattened field
 * @param field the key that the query names
 */
record KeyedPattern(Field root, Field field, ValueTest pattern, Span span) implements Leaf {
    private static final int DEAR = 100;

    @Override
    public RowSet rows(EventBatch batch) {
        return batch.answer(new Question(root, pattern), () -> compute(batch));
    }

    private RowSet compute(EventBatch batch) {
        RowSet out = RowSet.none(batch.size());
        String path = root.sourcePath();
        for (var entry : batch.below(path).entrySet()) {
            out = out.or(fitting(entry.getKey().substring(path.length() + 1) + '\0', entry.getValue()));
        }
        return out;
    }

    private RowSet fitting(String key, Column column) {
        BitSet chosen = new BitSet();
        for (int ordinal = 0; ordinal < column.dictionary().size(); ordinal++) {
            String value = column.dictionary().value(ordinal).toString();
            chosen.set(ordinal, value.length() <= root.ignoreAbove() && pattern.test(key + value));
        }
        return column.rowsWithAny(chosen);
    }

    @Override
    public List<Seen> seen(EventBatch batch, int row) {
        return List.of(SeenValues.of(batch, row, field));
    }

    @Override
    public String note(EventBatch batch, int row) {
        return "the engine matches this pattern against all keys of " + root.path() + ", not only this one";
    }

    @Override
    public Object question() {
        return new Question(root, pattern);
    }

    @Override
    public int cost() {
        return DEAR;
    }

    private record Question(Field root, ValueTest pattern) {
    }
}
