package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;

/** {@code MV_PERCENTILE}: keeps the type (esql 62). */
final class MvPercentile {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_percentile").since("8.16")
            .summary("The value below which a percentage of the numbers in a place lies.")
            .required("number", EsqlType.SIGNED).whole()
            .required("percentile", EsqlType.SIGNED)
            .returns(ResultRule.likeArgument(0))
            .bind(call -> (arguments, evaluation) ->
                    Medians.percentile(MultiValue.values(arguments[0]), Doubles.of(arguments[1]), call.type(0)));

    private MvPercentile() {
    }

}
