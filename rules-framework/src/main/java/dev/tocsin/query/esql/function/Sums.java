package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.MultiValue;

/** Sums of doubles without loss of small parts, by Kahan. Not thread safe. */
final class Sums {
    private double sum;
    private double lost;

    /** Adds a number. */
    void add(double number) {
        if (!Double.isFinite(number) || !Double.isFinite(sum)) {
            sum += number;
            return;
        }
        double corrected = number - lost;
        double next = sum + corrected;
        lost = next - sum - corrected;
        sum = next;
    }

    /** What was added up. */
    double sum() {
        return sum;
    }

    /** The sum of all values in a place. */
    static double of(Object place) {
        Sums sums = new Sums();
        MultiValue.values(place).forEach(value -> sums.add(Doubles.of(value)));
        return sums.sum();
    }
}
