package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.MultiValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code MV_DIFFERENCE}: null is the empty set; without repetitions (esql 66). */
final class MvDifference {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_difference").since("9.4").preview()
            .summary("The values of a place that another does not have.")
            .required("field1", Set.of()).whole()
            .required("field2", Set.of()).whole().like(Parameter.Like.FIRST).nulls()
            .returns(ResultRule.likeFirst())
            .body((arguments, evaluation) -> {
                Set<Object> out = new LinkedHashSet<>(MultiValue.values(arguments[0]));
                out.removeAll(new HashSet<>(MultiValue.values(arguments[1])));
                return MultiValue.of(out);
            });

    private MvDifference() {
    }

}
