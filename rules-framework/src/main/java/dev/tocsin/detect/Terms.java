package dev.tocsin.detect;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.QueryRunException;
import dev.tocsin.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tuples of values that rows have in some fields: what a composite aggregation makes buckets of.
 *
 * <p>A row has one tuple for every combination of its distinct values (rule-types 32, 41), and none when it lacks a field,
 * unless missing values are asked for.
 */
final class Terms {
    private static final List<Object> MISSING = Collections.singletonList(null);

    private final List<Optional<Column>> columns;
    private final List<Object[]> canonical;
    private final boolean withMissing;
    private final Combinations combinations;

    private Terms(List<Optional<Column>> columns, boolean withMissing, Combinations combinations) {
        this.columns = columns;
        this.combinations = combinations;
        this.canonical = columns.stream().map(column -> column.map(Terms::canonical).orElse(null)).toList();
        this.withMissing = withMissing;
    }

    /** The tuples of rows that have all the fields. */
    static Terms of(Rule rule, EventBatch batch, List<Field> fields) {
        return new Terms(fields.stream().map(batch::column).toList(), false,
                new Combinations(rule, batch, rule.type().id(), fields.stream().map(Field::path).toList()));
    }

    /** The tuples of all rows, with null for a field that a row lacks. */
    static Terms withMissing(Rule rule, EventBatch batch, List<Field> fields) {
        return new Terms(fields.stream().map(batch::column).toList(), true,
                new Combinations(rule, batch, "alert_suppression", fields.stream().map(Field::path).toList()));
    }

    /** A tuple in words: {@code host.id = h1, user.name = bob}. */
    static String words(List<Field> fields, List<Object> tuple) {
        return IntStream.range(0, fields.size()).mapToObj(i -> fields.get(i).path() + " = " + Scalars.json(tuple.get(i)))
                .collect(Collectors.joining(", "));
    }

    /** Takes a row and one of its tuples. */
    @FunctionalInterface
    interface Visitor {
        /** Called row by row. */
        void visit(int row, List<Object> tuple);
    }

    /** Visits the tuples of the rows of a set, in ascending order of rows. */
    void forEach(RowSet rows, Visitor visitor) {
        combinations.begin();
        rows.forEach(row -> tuples(row).forEach(tuple -> visitor.visit(row, tuple)));
    }

    /**
     * The tuples of a row.
     *
     * @throws QueryRunException when they, or those of all rows that were asked, are too many
     */
    List<List<Object>> tuples(int row) {
        List<List<Object>> values = new ArrayList<>(columns.size());
        long count = 1;
        for (int i = 0; i < columns.size(); i++) {
            List<Object> own = values(i, row);
            if (own.isEmpty() && !withMissing) {
                return List.of();
            }
            values.add(own.isEmpty() ? MISSING : own);
            count = Math.min(Integer.MAX_VALUE, count * Math.max(1, own.size()));
        }
        combinations.note(row, count);
        List<List<Object>> tuples = List.of(List.of());
        for (List<Object> own : values) {
            tuples = product(tuples, own);
        }
        return tuples;
    }

    /** The distinct values of a row in the field {@code index}, in document order. */
    List<Object> values(int index, int row) {
        Object[] values = canonical.get(index);
        if (values == null) {
            return List.of();
        }
        Column column = columns.get(index).orElseThrow();
        int count = column.count(row);
        if (count == 1) {
            Object value = values[column.ordinal(row, 0)];
            return value == null ? List.of() : List.of(value);
        }
        LinkedHashSet<Object> distinct = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            Object value = values[column.ordinal(row, i)];
            if (value != null) {
                distinct.add(value);
            }
        }
        return List.copyOf(distinct);
    }

    private static List<List<Object>> product(List<List<Object>> tuples, List<Object> values) {
        List<List<Object>> out = new ArrayList<>(tuples.size() * values.size());
        for (List<Object> tuple : tuples) {
            for (Object value : values) {
                List<Object> longer = new ArrayList<>(tuple);
                longer.add(value);
                out.add(longer);
            }
        }
        return out;
    }

    /** The same object for equal values, so that tuples compare fast. */
    private static Object[] canonical(Column column) {
        Map<Object, Object> known = new HashMap<>();
        Object[] out = new Object[column.dictionary().size()];
        for (int i = 0; i < out.length; i++) {
            Object value = column.dictionary().value(i);
            out[i] = value == null ? null : known.computeIfAbsent(value, v -> v);
        }
        return out;
    }
}
