package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.query.esql.value.ValueOrder;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;

/** {@code TOP}: repetitions count, the best value first (esql 130). */
final class Top {
    static final AggregateFunction FUNCTION = AggregateFunction.named("top").since("8.15")
            .summary("The lowest or highest values of a column, repetitions included.")
            .required("field", Ordered.TYPES)
            .required("limit", java.util.Set.of(EsqlType.INTEGER))
            .optional("order", EsqlType.STRING)
            .returns(ResultRule.likeArgument(0))
            .aggregate(Top::of);

    private Top() {
    }

    private static AggregateFunction.Aggregator of(Call call) {
        if (!call.isConstant(1) || !(call.constant(1) instanceof Integer limit)) {
            throw EsqlException.illegal("Limit must be a constant integer in [" + call.site().text() + "]");
        }
        if (limit <= 0) {
            throw EsqlException.illegal("Limit must be greater than 0 in [" + call.site().text() + "], found [" + limit + "]");
        }
        String order = call.count() < 3 ? "ASC" : String.valueOf(call.constantText(2)).toUpperCase(Locale.ROOT);
        if (!order.equals("ASC") && !order.equals("DESC")) {
            throw EsqlException.illegal("Invalid order value in [" + call.site().text() + "], expected [ASC, DESC] but got ["
                    + call.constantText(2) + "]");
        }
        Comparator<Object> best = order.equals("ASC") ? ValueOrder.of(call.type(0)) : ValueOrder.of(call.type(0)).reversed();
        return new Best(limit, best, new Grouped<>(() -> new PriorityQueue<>(best.reversed())));
    }

    private record Best(int limit, Comparator<Object> order, Grouped<PriorityQueue<Object>> worstFirst)
            implements AggregateFunction.ByValue {
        @Override
        public void add(int group, Object value, Evaluation evaluation) {
            PriorityQueue<Object> queue = worstFirst.of(group);
            if (queue.size() < limit) {
                queue.add(value);
            } else if (order.compare(value, queue.peek()) < 0) {
                queue.poll();
                queue.add(value);
            }
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            PriorityQueue<Object> queue = worstFirst.known(group);
            return queue == null ? null : MultiValue.ofArray(queue.stream().sorted(order).toArray());
        }
    }
}
