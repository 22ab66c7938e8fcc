package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code SINH}. */
final class Sinh {
    static final ScalarFunction FUNCTION = ScalarFunction.named("sinh").since("8.11")
            .summary("The hyperbolic sine of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Sinh::value));

    private Sinh() {
    }

    private static double value(double x) {
        double result = Math.sinh(x);
        if (Double.isInfinite(result)) {
            throw EsqlException.arithmetic("sinh overflow");
        }
        return result;
    }
}
