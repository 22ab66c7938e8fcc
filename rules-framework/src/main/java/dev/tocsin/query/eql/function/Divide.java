package dev.tocsin.query.eql.function;

/** {@code divide}, also written {@code /}. */
final class Divide extends Arithmetic {
    Divide() {
        super("divide", "dividend", "divisor", "The first number divided by the second; two whole numbers give a whole number.");
    }

    @Override
    long whole(long left, long right) {
        return left == Long.MIN_VALUE && right == -1 ? Math.negateExact(left) : left / right;
    }

    @Override
    double decimal(double left, double right) {
        return left / right;
    }
}
