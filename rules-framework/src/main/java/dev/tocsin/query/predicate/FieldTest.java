package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Holds when some value of a field passes a test; false for a missing field.
 *
 * <p>The test runs once for each distinct value of a batch, and equal tests of one field share the answer.
 */
public final class FieldTest implements Predicate {
    private static final int SCAN = 40;
    /** Testing the values of so many times fewer rows than there are distinct values beats testing them all. */
    private static final int FEW = 8;

    private final Question question;
    private final Span span;
    private final String note;

    /** A test without peculiarity. */
    public FieldTest(Field field, ValueTest test, Span span) {
        this(field, test, span, null);
    }

    /**
     * A test.
     *
     * @param span null when it stands in no text
     * @param note a peculiarity that explains the outcome, or null
     */
    public FieldTest(Field field, ValueTest test, Span span, String note) {
        this.question = new Question(field, test);
        this.span = span;
        this.note = note;
    }

    /** The field. */
    public Field field() {
        return question.field;
    }

    /** What is asked of its values. */
    public ValueTest test() {
        return question.test;
    }

    /** A peculiarity that explains the outcome, or null. */
    public String note() {
        return note;
    }

    @Override
    public Object question() {
        return question;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public RowSet rows(EventBatch batch) {
        Optional<Column> column = batch.column(field());
        return column.isEmpty()
                ? RowSet.none(batch.size())
                : batch.answer(question, () -> compute(values(batch, column.get()), column.get()));
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        if (test().only() != null) {
            return rows(batch).and(alive);
        }
        Optional<Column> column = batch.column(field());
        if (column.isEmpty()) {
            return RowSet.none(batch.size());
        }
        RowSet known = batch.known(question);
        if (known == null && alive.size() < column.get().dictionary().size() / FEW) {
            return oneByOne(column.get(), alive);
        }
        return rows(batch).and(alive);
    }

    private RowSet oneByOne(Column column, RowSet alive) {
        RowSet.Builder out = RowSet.builder(alive.rows());
        alive.forEach(row -> {
            for (int i = 0; i < column.count(row); i++) {
                Object value = column.value(row, i);
                if (value != null && test().test(value)) {
                    out.add(row);
                    return;
                }
            }
        });
        return out.build();
    }

    private Passing values(EventBatch batch, Column column) {
        if (test() instanceof WordTest words) {
            List<List<String>> byOrdinal = Words.of(batch, field(), column);
            return ordinal -> byOrdinal.get(ordinal) != null && words.testWords(byOrdinal.get(ordinal));
        }
        return ordinal -> {
            Object value = column.dictionary().value(ordinal);
            return value != null && test().test(value);
        };
    }

    private RowSet compute(Passing passing, Column column) {
        Set<Object> only = test().only();
        BitSet chosen = new BitSet();
        if (only != null) {
            for (Object value : only) {
                for (int ordinal : column.dictionary().ordinals(value)) {
                    chosen.set(ordinal);
                }
            }
        } else {
            for (int ordinal = 0; ordinal < column.dictionary().size(); ordinal++) {
                if (passing.passes(ordinal)) {
                    chosen.set(ordinal);
                }
            }
        }
        return column.rowsWithAny(chosen);
    }

    @Override
    public int cost() {
        return test().only() != null ? 1 : test() instanceof AnyOf any ? SCAN * any.tests().size() : SCAN;
    }

    @Override
    public Predicate at(Instant now) {
        ValueTest changed = test().at(now);
        return changed == test() ? this : new FieldTest(field(), changed, span, note);
    }

    @Override
    public Clause explain(EventBatch batch, int row) {
        return new Clause(span, "leaf", Parts.truth(this, batch, row), List.of(SeenValues.of(batch, row, field())), note,
                List.of());
    }

    /** Whether the value of an ordinal passes. */
    private interface Passing {
        boolean passes(int ordinal);
    }

    /** Remembers its hash, because it is asked for in every batch. */
    private static final class Question {
        private final Field field;
        private final ValueTest test;
        private final int hash;

        Question(Field field, ValueTest test) {
            this.field = field;
            this.test = test;
            this.hash = Objects.hash(field, test);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question that && hash == that.hash && test.equals(that.test) && field.equals(that.field);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
