package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;

/**
 * The value of the row with the lowest or highest sort value of each group; rows without a value or a sort value do not count,
 * and of equal ones the first row stays (esql 131).
 */
final class ValueAt implements AggregateFunction.Aggregator {
    /** The types whose values can be picked. */
    static final Set<EsqlType> TYPES = Declaration.types(Ordered.TYPES, EsqlType.SPATIAL, EsqlType.GRIDS, Set.of(EsqlType.FLATTENED));

    private final Comparator<Object> order;
    private Object[] best = new Object[16];
    private Object[] values = new Object[16];

    private ValueAt(Comparator<Object> order) {
        this.order = order;
    }

    /** The value at the lowest value of the last argument. */
    static ValueAt lowest(Call call) {
        return new ValueAt(ValueOrder.of(call.type(call.count() - 1)));
    }

    /** The value at the highest value of the last argument. */
    static ValueAt highest(Call call) {
        return new ValueAt(ValueOrder.of(call.type(call.count() - 1)).reversed());
    }

    @Override
    public void add(Block[] arguments, int[] rows, int[] groups, Evaluation evaluation) {
        for (int i = 0; i < rows.length; i++) {
            Object value = arguments[0].value(rows[i]);
            if (value != null) {
                for (Object sort : MultiValue.values(arguments[1].value(rows[i]))) {
                    add(groups[i], value, sort);
                }
            }
        }
    }

    private void add(int group, Object value, Object sort) {
        if (group >= best.length) {
            int length = Math.max(group + 1, best.length * 2);
            best = Arrays.copyOf(best, length);
            values = Arrays.copyOf(values, length);
        }
        if (best[group] == null || order.compare(sort, best[group]) < 0) {
            best[group] = sort;
            values[group] = value;
        }
    }

    @Override
    public Object result(int group, Evaluation evaluation) {
        return group < values.length ? values[group] : null;
    }
}
