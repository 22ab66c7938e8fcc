package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code LOG10}: of positive numbers only (esql 56). */
final class Log10 {
    static final ScalarFunction FUNCTION = ScalarFunction.named("log10").since("8.11")
            .summary("The logarithm of a number to base 10.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Log10::value));

    private Log10() {
    }

    private static double value(double x) {
        if (x <= 0) {
            throw EsqlException.arithmetic("Log of non-positive number");
        }
        return Math.log10(x);
    }
}
