package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;

/** {@code WEIGHTED_AVG}: with several values in a row that row is left out with a warning (esql 125). */
final class WeightedAvg {
    static final AggregateFunction FUNCTION = AggregateFunction.named("weighted_avg").since("8.15")
            .summary("The average of the values of a column, each counted by its weight.")
            .required("number", EsqlType.SIGNED)
            .required("weight", EsqlType.SIGNED)
            .returns(EsqlType.DOUBLE)
            .aggregate(call -> call.isConstant(0) || call.isConstant(1) ? Avg.FUNCTION.binder().apply(call) : new Weighted(call));

    private WeightedAvg() {
    }

    private static final class Totals {
        private final Sums products = new Sums();
        private final Sums weights = new Sums();
        private boolean any;
    }

    private record Weighted(Call call, Grouped<Totals> totals) implements AggregateFunction.Aggregator {
        Weighted(Call call) {
            this(call, new Grouped<>(Totals::new));
        }

        @Override
        public void add(Block[] arguments, int[] rows, int[] groups, Evaluation evaluation) {
            for (int i = 0; i < rows.length; i++) {
                Object number = arguments[0].value(rows[i]);
                Object weight = arguments[1].value(rows[i]);
                Totals of = totals.of(groups[i]);
                MultiValue.values(weight).forEach(value -> of.weights.add(Doubles.of(value)));
                if (number instanceof MultiValue && weight != null || weight instanceof MultiValue && number != null) {
                    evaluation.warnings().add(call.site(), EsqlException.illegal("single-value function encountered multi-value"));
                } else if (number != null && weight != null) {
                    of.any = true;
                    of.products.add(Doubles.of(number) * Doubles.of(weight));
                }
            }
        }

        @Override
        public Object result(int group, Evaluation evaluation) {
            Totals of = totals.known(group);
            if (of == null || !of.any) {
                return null;
            }
            if (of.weights.sum() == 0) {
                evaluation.warnings().add(call.site(), EsqlException.arithmetic("/ by zero"));
                return null;
            }
            double result = of.products.sum() / of.weights.sum();
            return Double.isFinite(result) ? result : null;
        }
    }
}
