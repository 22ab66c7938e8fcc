package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code SQRT}: of no negative number (esql 56). */
final class Sqrt {
    static final ScalarFunction FUNCTION = ScalarFunction.named("sqrt").since("8.11")
            .summary("The square root of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Sqrt::value));

    private Sqrt() {
    }

    private static double value(double x) {
        if (x < 0) {
            throw EsqlException.arithmetic("Square root of negative");
        }
        return Math.sqrt(x);
    }
}
