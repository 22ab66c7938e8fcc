package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;

/** {@code ABS}: keeps the type; the lowest integer and long have none (esql 56). */
final class Abs {
    static final ScalarFunction FUNCTION = ScalarFunction.named("abs").since("8.11")
            .summary("A number without its sign.")
            .required("number", EsqlType.NUMERIC).whole()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> switch (call.type(0)) {
                case UNSIGNED_LONG -> (arguments, evaluation) -> arguments[0];
                case INTEGER -> (arguments, evaluation) -> value((int) Single.of(arguments[0]));
                case LONG -> (arguments, evaluation) -> value((long) Single.of(arguments[0]));
                default -> (arguments, evaluation) -> Math.abs(Doubles.of(Single.of(arguments[0])));
            });

    private Abs() {
    }

    private static int value(int number) {
        if (number == Integer.MIN_VALUE) {
            throw EsqlException.arithmetic("Overflow to represent absolute value of Integer.MIN_VALUE");
        }
        return Math.abs(number);
    }

    private static long value(long number) {
        if (number == Long.MIN_VALUE) {
            throw EsqlException.arithmetic("Overflow to represent absolute value of Long.MIN_VALUE");
        }
        return Math.abs(number);
    }
}
