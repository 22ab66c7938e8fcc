package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.Evaluation;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** All numbers of each group, for aggregates that need to see them in order. */
final class DoublesPerGroup implements AggregateFunction.ByValue {
    /** Numbers in ascending order. */
    static final class Numbers {
        private double[] numbers = new double[4];
        private int count;
        private boolean sorted;

        void add(double number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
            sorted = false;
        }

        /** The number below which a part of the numbers lies, between the nearest two in proportion (esql 128). */
        double quantile(double part) {
            if (!sorted) {
                Arrays.sort(numbers, 0, count);
                sorted = true;
            }
            double index = part * (count - 1);
            int lower = (int) index;
            if (lower + 1 >= count) {
                return numbers[count - 1];
            }
            double share = index - lower;
            return numbers[lower] + share * (numbers[lower + 1] - numbers[lower]);
        }

        /** The distances of the numbers from one of them. */
        Numbers distancesFrom(double center) {
            Numbers out = new Numbers();
            for (int i = 0; i < count; i++) {
                out.add(Math.abs(numbers[i] - center));
            }
            return out;
        }
    }

    private final Grouped<Numbers> numbers = new Grouped<>(Numbers::new);
    private final ToDoubleFunction<Numbers> result;

    /** A result of at least one number, which is null when it is not finite. */
    DoublesPerGroup(ToDoubleFunction<Numbers> result) {
        this.result = result;
    }

    @Override
    public void add(int group, Object value, Evaluation evaluation) {
        numbers.of(group).add(Doubles.of(value));
    }

    @Override
    public Object result(int group, Evaluation evaluation) {
        Numbers of = numbers.known(group);
        double value = of == null ? Double.NaN : result.applyAsDouble(of);
        return Double.isFinite(value) ? value : null;
    }
}
