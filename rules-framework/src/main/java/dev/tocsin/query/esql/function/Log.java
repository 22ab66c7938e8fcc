package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code LOG}: of positive numbers only, to no base that is 1 (esql 56). */
final class Log {
    static final ScalarFunction FUNCTION = ScalarFunction.named("log").since("8.14")
            .summary("The logarithm of a number to a base, or to Euler's number.")
            .optional("base", EsqlType.NUMERIC)
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> arguments.length == 1
                    ? log(Doubles.of(arguments[0])) : log(Doubles.of(arguments[0]), Doubles.of(arguments[1])));

    private Log() {
    }

    private static double log(double number) {
        if (number <= 0) {
            throw EsqlException.arithmetic("Log of non-positive number");
        }
        return Math.log(number);
    }

    private static double log(double base, double number) {
        if (base <= 0 || number <= 0) {
            throw EsqlException.arithmetic("Log of non-positive number");
        }
        if (base == 1) {
            throw EsqlException.arithmetic("Log of base 1");
        }
        return Math.log10(number) / Math.log10(base);
    }
}
