package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code ASINH}. */
final class Asinh {
    static final ScalarFunction FUNCTION = ScalarFunction.named("asinh").since("9.4")
            .summary("The inverse hyperbolic sine of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Asinh::value));

    private Asinh() {
    }

    private static double value(double x) {
        double size = Math.abs(x);
        if (size < 1.0 / (1L << 28)) {
            return x;
        }
        double result;
        if (size > 1L << 28) {
            result = Math.log(size) + Math.log(2); // the square would overflow
        } else if (size > 2) {
            result = Math.log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
        } else {
            result = Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size)));
        }
        return Math.copySign(result, x);
    }
}
