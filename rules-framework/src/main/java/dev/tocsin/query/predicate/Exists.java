package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.Dictionary;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Holds when a field has a value in the index: an empty string is one, null and an empty array are none (kql 42), and
 * neither is a value that the mapping leaves out, such as a keyword over {@code ignore_above} (kql 30).
 */
public record Exists(Field field, Span span) implements Predicate {
    @Override
    public RowSet rows(EventBatch batch) {
        Optional<Column> column = batch.column(field);
        return column.isEmpty()
                ? RowSet.none(batch.size())
                : batch.answer(new Question(field), () -> compute(column.get()));
    }

    private static RowSet compute(Column column) {
        Dictionary dictionary = column.dictionary();
        BitSet chosen = new BitSet(dictionary.size());
        for (int ordinal = 0; ordinal < dictionary.size(); ordinal++) {
            chosen.set(ordinal, dictionary.value(ordinal) != null);
        }
        return column.rowsWithAny(chosen);
    }

    @Override
    public Object question() {
        return new Question(field);
    }

    @Override
    public int cost() {
        return 2;
    }

    @Override
    public Clause explain(EventBatch batch, int row) {
        return new Clause(span, "leaf", Parts.truth(this, batch, row),
                List.of(SeenValues.of(batch, row, field)), null, List.of());
    }

    private record Question(Field field) {
    }
}
