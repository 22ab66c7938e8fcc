package dev.tocsin.query.eql.function;

/** {@code multiply}, also written {@code *}. */
final class Multiply extends Arithmetic {
    Multiply() {
        super("multiply", "left", "right", "The product of two numbers.");
    }

    @Override
    long whole(long left, long right) {
        return Math.multiplyExact(left, right);
    }

    @Override
    double decimal(double left, double right) {
        return left * right;
    }
}
