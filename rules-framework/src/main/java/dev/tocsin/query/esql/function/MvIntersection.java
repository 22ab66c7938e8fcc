package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.MultiValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code MV_INTERSECTION}: in the order of the first, without repetitions; null when there is none (esql 66). */
final class MvIntersection {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_intersection").since("9.3").preview()
            .summary("The values that two places have in common.")
            .required("field1", Set.of()).whole()
            .required("field2", Set.of()).whole().like(Parameter.Like.FIRST)
            .returns(ResultRule.likeFirst())
            .body((arguments, evaluation) -> {
                Set<Object> out = new LinkedHashSet<>(MultiValue.values(arguments[0]));
                out.retainAll(new HashSet<>(MultiValue.values(arguments[1])));
                return MultiValue.of(out);
            });

    private MvIntersection() {
    }

}
