package dev.tocsin.query.eql;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.query.Explanation.Truth;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.query.predicate.Leaf;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.query.predicate.SeenValues;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A condition over functions, arithmetic or several fields.
 *
 * <p>It holds when some choice of one value for each mention of a field makes it true; a missing field gives null once, and
 * null is false here, so that an outer {@code not} is true. (eql 30, 34, 36) Over one field it is computed once for each
 * distinct value.
 */
final class ComputedLeaf implements Leaf {
    private static final int DEAR = 400;
    private static final long MOST_CHOICES = 1_000_000;

    private final Bound condition;
    private final EmbeddedText text;
    private final Computation computation;
    private final List<Field> fields;

    private ComputedLeaf(Bound condition, EmbeddedText text, Instant now) {
        Computations computations = new Computations(text, now);
        this.condition = condition;
        this.text = text;
        this.computation = computations.of(condition);
        this.fields = computations.fields();
    }

    static ComputedLeaf of(Bound condition, EmbeddedText text) {
        return new ComputedLeaf(condition, text, null);
    }

    @Override
    public RowSet rows(EventBatch batch) {
        return batch.answer(this, () -> among(batch, RowSet.all(batch.size())));
    }

    @Override
    public RowSet among(EventBatch batch, RowSet alive) {
        List<Optional<Column>> columns = fields.stream().map(batch::column).toList();
        RowSet.Builder out = RowSet.builder(batch.size());
        if (fields.size() == 1 && fields.get(0).constant() == null) {
            OneColumn answers = new OneColumn(computation, columns.get(0));
            alive.forEach(row -> {
                if (answers.holds(row)) {
                    out.add(row);
                }
            });
        } else {
            alive.forEach(row -> {
                if (anyChoice(columns, row)) {
                    out.add(row);
                }
            });
        }
        return out.build();
    }

    private boolean anyChoice(List<Optional<Column>> columns, int row) {
        Object[][] choices = new Object[columns.size()][];
        long count = 1;
        for (int i = 0; i < choices.length; i++) {
            choices[i] = RowValues.distinct(fields.get(i), columns.get(i), row);
            count = Math.min(MOST_CHOICES + 1, count * choices[i].length);
        }
        if (count > MOST_CHOICES) {
            throw new QueryRunException(text.error("eql-run", span(),
                    "The arrays of this event allow more than " + MOST_CHOICES + " combinations of values.", null));
        }
        Object[] slots = new Object[choices.length];
        int[] at = new int[choices.length];
        while (true) {
            for (int i = 0; i < slots.length; i++) {
                slots[i] = choices[i][at[i]];
            }
            if (Boolean.TRUE.equals(computation.of(slots))) {
                return true;
            }
            int wheel = at.length - 1;
            while (wheel >= 0 && ++at[wheel] == choices[wheel].length) {
                at[wheel--] = 0;
            }
            if (wheel < 0) {
                return false;
            }
        }
    }

    @Override
    public int cost() {
        return DEAR * Math.max(1, fields.size());
    }

    @Override
    public Predicate at(Instant now) {
        return new ComputedLeaf(condition, text, now);
    }

    @Override
    public Object question() {
        return List.of("computed", span().of(text.text()), fields);
    }

    @Override
    public Span span() {
        return condition.span();
    }

    @Override
    public List<Seen> seen(EventBatch batch, int row) {
        return fields.stream().distinct().map(field -> SeenValues.of(batch, row, field)).toList();
    }

    /** Asks about this row only, so that another event's error does not hide the answer. */
    @Override
    public Clause explain(EventBatch batch, int row) {
        RowSet.Builder only = RowSet.builder(batch.size());
        only.add(row);
        try {
            boolean holds = among(batch, only.build()).contains(row);
            return new Clause(span(), "leaf", holds ? Truth.TRUE : Truth.FALSE, seen(batch, row), null, List.of());
        } catch (QueryRunException e) {
            return new Clause(span(), "leaf", Truth.NULL, seen(batch, row), e.diagnostic().message(), List.of());
        }
    }

    /** The answers for the values of one column, each computed when it is first asked for. */
    private static final class OneColumn {
        private final Computation computation;
        private final Column column;
        private final Boolean[] answers;
        private Boolean missing;

        OneColumn(Computation computation, Optional<Column> column) {
            this.computation = computation;
            this.column = column.orElse(null);
            this.answers = new Boolean[column.map(c -> c.dictionary().size()).orElse(0)];
        }

        boolean holds(int row) {
            boolean any = false;
            int count = column == null ? 0 : column.count(row);
            for (int i = 0; i < count; i++) {
                int ordinal = column.ordinal(row, i);
                Object value = column.dictionary().value(ordinal);
                if (value != null) {
                    any = true;
                    if (answers[ordinal] == null) {
                        answers[ordinal] = computed(value);
                    }
                    if (answers[ordinal]) {
                        return true;
                    }
                }
            }
            return !any && missing();
        }

        private boolean missing() {
            if (missing == null) {
                missing = computed(null);
            }
            return missing;
        }

        private boolean computed(Object value) {
            return Boolean.TRUE.equals(computation.of(new Object[] {value}));
        }
    }
}
