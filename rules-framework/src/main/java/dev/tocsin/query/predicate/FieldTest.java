package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.Dictionary;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds when some value of a field passes a test; false for a missing field.
 *
 * <p>The test runs once for each distinct value of a batch, and equal tests of one field share the answer. A constant of
 * the mapping is the value of every event (kql 32).
 *
 * @param note a peculiarity that explains the outcome, or null
 */
public record FieldTest(Field field, ValueTest test, Span span, String note) implements Predicate {
    private static final int SCAN = 40;
    /** Testing the values of so many times fewer rows than there are distinct values beats testing them all. */
    private static final int FEW = 8;

    /** A test without peculiarity. */
    public FieldTest(Field field, ValueTest test, Span span) {
        this(field, test, span, null);
    }

    @Override
    public RowSet rows(EventBatch batch) {
        if (field.constant() != null) {
            return test.test(field.constant()) ? RowSet.all(batch.size()) : RowSet.none(batch.size());
        }
        Optional<Column> column = batch.column(field);
        return column.isEmpty()
                ? RowSet.none(batch.size())
                : batch.answer(new Question(field, test), () -> compute(column.get()));
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        if (field.constant() == null && test.only() == null) {
            Optional<Column> column = batch.column(field);
            if (column.isPresent() && alive.size() < column.get().dictionary().size() / FEW) {
                return oneByOne(column.get(), alive);
            }
        }
        return rows(batch).and(alive);
    }

    private RowSet oneByOne(Column column, RowSet alive) {
        RowSet.Builder out = RowSet.builder(alive.rows());
        alive.forEach(row -> {
            for (int i = 0; i < column.count(row); i++) {
                Object value = column.value(row, i);
                if (value != null && test.test(value)) {
                    out.add(row);
                    return;
                }
            }
        });
        return out.build();
    }

    private RowSet compute(Column column) {
        Dictionary dictionary = column.dictionary();
        BitSet chosen = new BitSet(dictionary.size());
        Set<Object> only = test.only();
        if (only != null) {
            for (Object value : only) {
                for (int ordinal : dictionary.ordinals(value)) {
                    chosen.set(ordinal);
                }
            }
        } else {
            for (int ordinal = 0; ordinal < dictionary.size(); ordinal++) {
                Object value = dictionary.value(ordinal);
                if (value != null && test.test(value)) {
                    chosen.set(ordinal);
                }
            }
        }
        return column.rowsWithAny(chosen);
    }

    @Override
    public int cost() {
        Set<Object> only = test.only();
        return only == null ? SCAN : 1;
    }

    @Override
    public Predicate at(Instant now) {
        ValueTest changed = test.at(now);
        return changed == test ? this : new FieldTest(field, changed, span, note);
    }

    @Override
    public Clause explain(EventBatch batch, int row) {
        return new Clause(span, "leaf", Parts.truth(rows(batch).contains(row)),
                List.of(SeenValues.of(batch, row, field)), note, List.of());
    }

    private record Question(Field field, ValueTest test) {
    }
}
