package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;

/** {@code AVG}: the sum divided by the count (esql 126). */
final class Avg {
    static final AggregateFunction FUNCTION = AggregateFunction.named("avg").since("8.11")
            .summary("The average of the values of a column.")
            .required("number", EsqlType.SIGNED)
            .returns(EsqlType.DOUBLE)
            .aggregate(call -> call.type(0) == EsqlType.DOUBLE ? new Decimal() : new Whole(call));

    private Avg() {
    }

    private record Whole(Call call, Grouped<Sum.WholeSum> sums) implements AggregateFunction.ByValue {
        Whole(Call call) {
            this(call, new Grouped<>(Sum.WholeSum::new));
        }

        @Override
        public void add(int group, Object value, Evaluation evaluation) {
            sums.of(group).add(((Number) value).longValue());
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            Sum.WholeSum sum = sums.known(group);
            Long total = sum == null ? null : sum.sum(call, evaluation);
            return total == null ? null : (Object) ((double) total / sum.count());
        }
    }

    private static final class Decimal implements AggregateFunction.ByValue {
        private final Grouped<Counted> sums = new Grouped<>(Counted::new);

        @Override
        public void add(int group, Object value, Evaluation evaluation) {
            Counted sum = sums.of(group);
            sum.total.add((Double) value);
            sum.count++;
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            Counted sum = sums.known(group);
            return sum == null || !Double.isFinite(sum.total.sum()) ? null : (Object) (sum.total.sum() / sum.count);
        }
    }

    private static final class Counted {
        private final Sums total = new Sums();
        private long count;
    }
}
