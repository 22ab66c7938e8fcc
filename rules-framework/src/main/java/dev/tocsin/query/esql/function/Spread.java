package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.Evaluation;
import java.util.function.DoubleUnaryOperator;

/** The variance of the numbers of each group, taken as the whole population, by Welford's method. */
final class Spread implements AggregateFunction.ByValue {
    private static final class Moments {
        private long count;
        private double mean;
        private double squares;
    }

    private final Grouped<Moments> moments = new Grouped<>(Moments::new);
    private final DoubleUnaryOperator result;

    /** A result made of the variance. */
    Spread(DoubleUnaryOperator result) {
        this.result = result;
    }

    @Override
    public void add(int group, Object value, Evaluation evaluation) {
        Moments of = moments.of(group);
        double number = Doubles.of(value);
        of.count++;
        double distance = number - of.mean;
        of.mean += distance / of.count;
        of.squares += distance * (number - of.mean);
    }

    @Override
    public Object result(int group, Evaluation evaluation) {
        Moments of = moments.known(group);
        double value = of == null ? Double.NaN : result.applyAsDouble(of.squares / of.count);
        return Double.isFinite(value) ? value : null;
    }
}
