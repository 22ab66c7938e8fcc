package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.MultiValue;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code MV_UNION}: null is the empty set; without repetitions (esql 66). */
final class MvUnion {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_union").since("9.4").preview()
            .summary("The values that either of two places has.")
            .required("field1", Set.of()).whole()
            .required("field2", Set.of()).whole().like(Parameter.Like.FIRST).nulls()
            .returns(ResultRule.likeFirst())
            .body((arguments, evaluation) -> {
                Set<Object> out = new LinkedHashSet<>(MultiValue.values(arguments[0]));
                out.addAll(MultiValue.values(arguments[1]));
                return MultiValue.of(out);
            });

    private MvUnion() {
    }

}
