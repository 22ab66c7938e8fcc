package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;

/** {@code MV_MEDIAN_ABSOLUTE_DEVIATION}: keeps the type (esql 62). */
final class MvMedianAbsoluteDeviation {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_median_absolute_deviation").since("8.16")
            .summary("The median of the distances from the median.")
            .required("number", EsqlType.NUMERIC).whole()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> (arguments, evaluation) ->
                    Medians.deviation(MultiValue.values(arguments[0]), call.type(0)));

    private MvMedianAbsoluteDeviation() {
    }

}
