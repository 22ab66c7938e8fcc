package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code ACOS}: between -1 and 1 only (esql 56). */
final class Acos {
    static final ScalarFunction FUNCTION = ScalarFunction.named("acos").since("8.11")
            .summary("The arc cosine of a number, in radians.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Acos::value));

    private Acos() {
    }

    private static double value(double x) {
        if (Math.abs(x) > 1) {
            throw EsqlException.arithmetic("Acos input out of range");
        }
        return Math.acos(x);
    }
}
