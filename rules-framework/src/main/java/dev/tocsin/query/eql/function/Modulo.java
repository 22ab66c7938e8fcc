package dev.tocsin.query.eql.function;

/** {@code modulo}, also written {@code %}. */
final class Modulo extends Arithmetic {
    Modulo() {
        super("modulo", "dividend", "divisor", "The remainder of a division, with the sign of the dividend.");
    }

    @Override
    long whole(long left, long right) {
        return left % right;
    }

    @Override
    double decimal(double left, double right) {
        return left % right;
    }
}
