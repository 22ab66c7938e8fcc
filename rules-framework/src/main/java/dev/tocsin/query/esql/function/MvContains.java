package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.Set;

/** {@code MV_CONTAINS}: null is the empty set (esql 66). */
final class MvContains {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_contains").since("9.2").preview()
            .summary("Whether a place has all values of another.")
            .required("field1", Set.of()).whole()
            .required("field2", Set.of()).whole().like(Parameter.Like.FIRST).nulls()
            .returns(EsqlType.BOOLEAN)
            .body((arguments, evaluation) -> MultiValue.values(arguments[0]).containsAll(MultiValue.values(arguments[1])));

    private MvContains() {
    }

}
