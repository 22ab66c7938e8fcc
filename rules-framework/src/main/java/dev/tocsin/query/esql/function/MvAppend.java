package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.MultiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code MV_APPEND}: null if either is null (esql 39, 64). */
final class MvAppend {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_append").since("8.15")
            .summary("The values of two places one after the other.")
            .required("field1", Set.of()).whole()
            .required("field2", Set.of()).whole().like(Parameter.Like.FIRST)
            .returns(ResultRule.likeFirst())
            .body((arguments, evaluation) -> {
                List<Object> out = new ArrayList<>(MultiValue.values(arguments[0]));
                out.addAll(MultiValue.values(arguments[1]));
                return MultiValue.of(out);
            });

    private MvAppend() {
    }

}
