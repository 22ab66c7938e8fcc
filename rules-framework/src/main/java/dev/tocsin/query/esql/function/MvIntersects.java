package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.Collections;
import java.util.Set;

/** {@code MV_INTERSECTS}: null is the empty set (esql 66). */
final class MvIntersects {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_intersects").since("9.3").preview()
            .summary("Whether two places have a value in common.")
            .required("field1", Set.of()).whole()
            .required("field2", Set.of()).whole().like(Parameter.Like.FIRST).nulls()
            .returns(EsqlType.BOOLEAN)
            .body((arguments, evaluation) -> !Collections.disjoint(MultiValue.values(arguments[0]), MultiValue.values(arguments[1])));

    private MvIntersects() {
    }

}
