package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.math.BigInteger;

/** {@code MV_SUM}: keeps the type (esql 62). */
final class MvSum {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_sum").since("8.11")
            .summary("The sum of the numbers in a place.")
            .required("number", EsqlType.NUMERIC).whole()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> call.type(0) == EsqlType.DOUBLE
                    ? (arguments, evaluation) -> Doubles.finite(Sums.of(arguments[0]))
                    : (arguments, evaluation) -> WholeNumbers.of(sum(arguments[0]), call.type(0)));

    private MvSum() {
    }

    private static BigInteger sum(Object place) {
        BigInteger sum = BigInteger.ZERO;
        for (Object value : MultiValue.values(place)) {
            sum = sum.add(WholeNumbers.exact(value));
        }
        return sum;
    }
}
