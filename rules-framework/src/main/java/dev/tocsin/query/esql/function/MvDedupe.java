package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.MultiValue;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code MV_DEDUPE}: keeps first occurrences (esql 64). */
final class MvDedupe {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_dedupe").since("8.11")
            .summary("The values of a place without repetitions.")
            .required("field", Set.of()).whole()
            .returns(ResultRule.likeArgument(0))
            .body((arguments, evaluation) -> MultiValue.of(new LinkedHashSet<>(MultiValue.values(arguments[0]))));

    private MvDedupe() {
    }

}
