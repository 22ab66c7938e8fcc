package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code ASIN}: between -1 and 1 only (esql 56). */
final class Asin {
    static final ScalarFunction FUNCTION = ScalarFunction.named("asin").since("8.11")
            .summary("The arc sine of a number, in radians.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Asin::value));

    private Asin() {
    }

    private static double value(double x) {
        if (Math.abs(x) > 1) {
            throw EsqlException.arithmetic("Asin input out of range");
        }
        return Math.asin(x);
    }
}
