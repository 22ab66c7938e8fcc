package dev.tocsin.query.eql.function;

/** {@code add}, also written {@code +}. */
final class Add extends Arithmetic {
    Add() {
        super("add", "left", "right", "The sum of two numbers.");
    }

    @Override
    long whole(long left, long right) {
        return Math.addExact(left, right);
    }

    @Override
    double decimal(double left, double right) {
        return left + right;
    }
}
