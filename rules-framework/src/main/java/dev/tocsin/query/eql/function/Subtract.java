package dev.tocsin.query.eql.function;

/** {@code subtract}, also written {@code -}. */
final class Subtract extends Arithmetic {
    Subtract() {
        super("subtract", "left", "right", "The first number less the second.");
    }

    @Override
    long whole(long left, long right) {
        return Math.subtractExact(left, right);
    }

    @Override
    double decimal(double left, double right) {
        return left - right;
    }
}
