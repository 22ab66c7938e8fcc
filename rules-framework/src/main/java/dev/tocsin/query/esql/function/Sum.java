package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import java.util.List;

/** {@code SUM}: long for whole numbers, double otherwise; a long that overflows is null with a warning (esql 122, 126). */
final class Sum {
    static final AggregateFunction FUNCTION = AggregateFunction.named("sum").since("8.11")
            .summary("The sum of the values of a column.")
            .required("number", EsqlType.SIGNED)
            .returns(Sum::result)
            .aggregate(Sum::of);

    private Sum() {
    }

    private static EsqlType result(List<EsqlType> arguments) {
        return switch (arguments.get(0)) {
            case NULL -> EsqlType.NULL; // esql 133
            case DOUBLE -> EsqlType.DOUBLE;
            default -> EsqlType.LONG;
        };
    }

    private static AggregateFunction.Aggregator of(Call call) {
        return call.type(0) == EsqlType.DOUBLE ? new Decimal() : new Whole(call);
    }

    /** A sum of whole numbers and how many they are. */
    static final class WholeSum {
        private long sum;
        private long count;
        private boolean overflown;

        void add(long number) {
            count++;
            long next = sum + number;
            overflown |= ((sum ^ next) & (number ^ next)) < 0;
            sum = next;
        }

        long count() {
            return count;
        }

        /** The sum; null and a warning when it is no long. */
        Long sum(Call call, Evaluation evaluation) {
            if (overflown) {
                evaluation.warnings().add(call.site(), EsqlException.arithmetic("long overflow"));
                return null;
            }
            return sum;
        }
    }

    private record Whole(Call call, Grouped<WholeSum> sums) implements AggregateFunction.ByValue {
        Whole(Call call) {
            this(call, new Grouped<>(WholeSum::new));
        }

        @Override
        public void add(int group, Object value, Evaluation evaluation) {
            sums.of(group).add(((Number) value).longValue());
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            WholeSum sum = sums.known(group);
            return sum == null ? null : sum.sum(call, evaluation);
        }
    }

    private record Decimal(Grouped<Sums> sums) implements AggregateFunction.ByValue {
        Decimal() {
            this(new Grouped<>(Sums::new));
        }

        @Override
        public void add(int group, Object value, Evaluation evaluation) {
            sums.of(group).add((Double) value);
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            Sums sum = sums.known(group);
            return sum == null || !Double.isFinite(sum.sum()) ? null : (Object) sum.sum();
        }
    }
}
