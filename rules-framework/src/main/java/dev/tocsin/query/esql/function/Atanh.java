package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code ATANH}: between -1 and 1, both excluded. */
final class Atanh {
    static final ScalarFunction FUNCTION = ScalarFunction.named("atanh").since("9.4")
            .summary("The inverse hyperbolic tangent of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Atanh::value));

    private Atanh() {
    }

    private static double value(double x) {
        double size = Math.abs(x);
        if (size >= 1) {
            throw EsqlException.arithmetic("Atanh input out of range");
        }
        if (size < 1.0 / (1L << 28)) {
            return x;
        }
        double twice = size + size;
        double inner = size < 0.5 ? twice + twice * size / (1 - size) : twice / (1 - size);
        return Math.copySign(0.5 * Math.log1p(inner), x);
    }
}
