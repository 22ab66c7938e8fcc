package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code ACOSH}: of 1 and more only. */
final class Acosh {
    static final ScalarFunction FUNCTION = ScalarFunction.named("acosh").since("9.4")
            .summary("The inverse hyperbolic cosine of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Acosh::value));

    private Acosh() {
    }

    private static double value(double x) {
        if (x < 1) {
            throw EsqlException.arithmetic("Acosh input out of range");
        }
        if (x >= 1L << 28) {
            return Math.log(x) + Math.log(2); // x squared would overflow
        }
        if (x > 2) {
            return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        }
        double above = x - 1;
        return Math.log1p(above + Math.sqrt(2 * above + above * above));
    }
}
