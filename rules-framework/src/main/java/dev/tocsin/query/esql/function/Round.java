package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;

/** {@code ROUND}: half away from zero; keeps the type (esql 57). */
final class Round {
    static final ScalarFunction FUNCTION = ScalarFunction.named("round").since("8.11")
            .summary("A number rounded to whole, or to a number of decimals.")
            .required("number", EsqlType.NUMERIC).whole()
            .optional("decimals", Set.of(EsqlType.INTEGER, EsqlType.LONG))
            .returns(ResultRule.likeArgument(0))
            .bind(call -> call.type(0) == EsqlType.DOUBLE
                    ? (arguments, evaluation) -> round(Doubles.of(Single.of(arguments[0])), decimals(arguments))
                    : call.count() == 1
                            ? (arguments, evaluation) -> arguments[0]
                            : (arguments, evaluation) -> whole(Single.of(arguments[0]), decimals(arguments), call.type(0)));

    private Round() {
    }

    private static long decimals(Object[] arguments) {
        return arguments.length == 1 ? 0 : ((Number) arguments[1]).longValue();
    }

    private static double round(double number, long decimals) {
        double scale = Math.pow(10, decimals);
        double scaled = Math.abs(number * scale);
        if (scale == 0 || number == 0) {
            return 0;
        }
        if (scaled >= Long.MAX_VALUE) {
            return number; // has no digits to round
        }
        return Math.round(scaled) / scale * Math.signum(number);
    }

    private static Object whole(Object number, long decimals, EsqlType type) {
        if (decimals >= 0) {
            return number;
        }
        if (decimals < -20) {
            return WholeNumbers.of(BigInteger.ZERO, type);
        }
        BigDecimal exact = new BigDecimal(number.toString()).setScale((int) decimals, RoundingMode.HALF_UP);
        return WholeNumbers.of(exact.toBigInteger(), type);
    }
}
