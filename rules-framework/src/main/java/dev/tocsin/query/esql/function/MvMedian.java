package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;

/** {@code MV_MEDIAN}: keeps the type, rounding down (esql 62). */
final class MvMedian {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_median").since("8.11")
            .summary("The median of the numbers in a place.")
            .required("number", EsqlType.NUMERIC).whole()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> (arguments, evaluation) ->
                    Medians.median(MultiValue.values(arguments[0]), call.type(0)));

    private MvMedian() {
    }

}
