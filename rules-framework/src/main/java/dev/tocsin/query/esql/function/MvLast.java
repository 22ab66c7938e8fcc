package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.MultiValue;
import java.util.Set;

/** {@code MV_LAST}: in the order of the index, which sorts (esql 42, 62). */
final class MvLast {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_last").since("8.13")
            .summary("The last value of a place.")
            .required("field", Set.of()).whole()
            .returns(ResultRule.likeArgument(0))
            .body((arguments, evaluation) -> MultiValue.values(arguments[0]).get(MultiValue.count(arguments[0]) - 1));

    private MvLast() {
    }

}
