package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code COSH}. */
final class Cosh {
    static final ScalarFunction FUNCTION = ScalarFunction.named("cosh").since("8.11")
            .summary("The hyperbolic cosine of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Cosh::value));

    private Cosh() {
    }

    private static double value(double x) {
        double result = Math.cosh(x);
        if (Double.isInfinite(result)) {
            throw EsqlException.arithmetic("cosh overflow");
        }
        return result;
    }
}
