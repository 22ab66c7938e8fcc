package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_CARTESIANPOINT}. */
final class ToCartesianpoint {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_cartesianpoint").since("8.12")
            .summary("A point in well-known text as a point.")
            .required("field", Declaration.types(EsqlType.STRING, Set.of(EsqlType.CARTESIAN_POINT))).each()
            .returns(EsqlType.CARTESIAN_POINT)
            .body((arguments, evaluation) ->
                    arguments[0] instanceof String text ? WellKnownText.point(text) : arguments[0]);

    private ToCartesianpoint() {
    }

}
