package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;

/** The lowest or highest value of each group. */
final class BestValue implements AggregateFunction.ByValue {
    private final Comparator<Object> order;
    private final IntPredicate better;
    private Object[] best = new Object[16];

    /** {@code better} looks at the comparison of a new value with the best one so far. */
    BestValue(EsqlType type, IntPredicate better) {
        this.order = ValueOrder.of(type);
        this.better = better;
    }

    @Override
    public void add(int group, Object value, Evaluation evaluation) {
        if (group >= best.length) {
            best = Arrays.copyOf(best, Math.max(group + 1, best.length * 2));
        }
        if (best[group] == null || better.test(order.compare(value, best[group]))) {
            best[group] = value;
        }
    }

    @Override
    public Object result(int group, Evaluation evaluation) {
        return group < best.length ? best[group] : null;
    }
}
