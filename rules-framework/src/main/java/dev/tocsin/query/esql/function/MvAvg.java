package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;

/** {@code MV_AVG}: a double (esql 62). */
final class MvAvg {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_avg").since("8.11")
            .summary("The average of the numbers in a place.")
            .required("number", EsqlType.NUMERIC).whole()
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> Sums.of(arguments[0]) / MultiValue.count(arguments[0]));

    private MvAvg() {
    }

}
