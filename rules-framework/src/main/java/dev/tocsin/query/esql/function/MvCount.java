package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;

import java.util.Set;

/** {@code MV_COUNT}; null for null (esql 61). */
final class MvCount {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_count").since("8.11")
            .summary("The number of values in a place of a column.")
            .required("field", Set.of()).whole()
            .returns(EsqlType.INTEGER)
            .body((arguments, evaluation) -> MultiValue.count(arguments[0]));

    private MvCount() {
    }
}
