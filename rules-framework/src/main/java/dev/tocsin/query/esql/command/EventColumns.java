package dev.tocsin.query.esql.command;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.query.esql.evaluate.Scalars;
import dev.tocsin.query.esql.plan.SourceColumn;
import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Columns of events as ES|QL sees them: typed, each row's values in the order that the index keeps (esql 42). */
final class EventColumns {
    private static final Set<EsqlType> SORTED = Set.of(EsqlType.INTEGER, EsqlType.LONG, EsqlType.UNSIGNED_LONG, EsqlType.DOUBLE,
            EsqlType.DATE, EsqlType.DATE_NANOS, EsqlType.BOOLEAN);
    private static final Set<EsqlType> DISTINCT = Set.of(EsqlType.KEYWORD, EsqlType.IP, EsqlType.VERSION);

    private EventColumns() {
    }

    /** A column of a batch; the same for every query that reads the field in the same type. */
    static Block of(EventBatch batch, SourceColumn column) {
        EsqlType type = column.attribute().type();
        return batch.answer(new Question(column.field(), column.kind(), type), () -> read(batch, column, type));
    }

    private record Question(Field field, SourceColumn.Kind kind, EsqlType type) {
    }

    private static Block read(EventBatch batch, SourceColumn source, EsqlType type) {
        Field field = source.field();
        if (type == EsqlType.NULL || type == EsqlType.UNSUPPORTED && source.kind() == SourceColumn.Kind.FIELD) {
            return absent(batch);
        }
        if (source.kind() == SourceColumn.Kind.SCALARS) {
            return batch.column(field.sourcePath()).map(c -> block(c, Scalars::ofUnknown, values -> values))
                    .orElseGet(() -> absent(batch));
        }
        if (field.constant() != null) {
            return Block.constant(field.constant(), batch.size());
        }
        return batch.column(field).map(c -> block(c, value -> Scalars.ofIndexed(value, type), values -> ordered(values, type)))
                .orElseGet(() -> absent(batch));
    }

    /** One block for all fields that no event has: an index pattern knows thousands of them. */
    private static Block absent(EventBatch batch) {
        return batch.answer(Absent.FIELD, () -> Block.constant(null, batch.size()));
    }

    private enum Absent { FIELD }

    private static List<Object> ordered(List<Object> values, EsqlType type) {
        if (!SORTED.contains(type) && !DISTINCT.contains(type)) {
            return values;
        }
        Comparator<Object> order = ValueOrder.of(type);
        return DISTINCT.contains(type) ? values.stream().distinct().sorted(order).toList() : values.stream().sorted(order).toList();
    }

    private static Block block(Column column, Function<Object, Object> convert, Function<List<Object>, List<Object>> order) {
        List<Object> places = new ArrayList<>();
        for (Object value : column.dictionary().values()) {
            places.add(value == null ? null : convert.apply(value));
        }
        int[] ordinals = new int[column.rows()];
        Map<List<Integer>, Integer> several = new HashMap<>();
        for (int row = 0; row < ordinals.length; row++) {
            int count = column.count(row);
            ordinals[row] = count == 0 ? -1 : count == 1 ? column.ordinal(row, 0)
                    : several.computeIfAbsent(ordinals(column, row, count), all -> together(places, all, order));
        }
        return Block.dictionary(places.toArray(), ordinals);
    }

    private static List<Integer> ordinals(Column column, int row, int count) {
        List<Integer> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            out.add(column.ordinal(row, i));
        }
        return out;
    }

    private static int together(List<Object> places, List<Integer> ordinals, Function<List<Object>, List<Object>> order) {
        List<Object> values = new ArrayList<>();
        for (int ordinal : ordinals) {
            if (places.get(ordinal) != null) {
                values.add(places.get(ordinal));
            }
        }
        places.add(MultiValue.of(order.apply(values)));
        return places.size() - 1;
    }
}
