package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_CARTESIANSHAPE}: the text itself, once it is known to be a shape. */
final class ToCartesianshape {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_cartesianshape").since("8.13")
            .summary("A shape in well-known text as a shape.")
            .required("field", Declaration.types(
                    EsqlType.STRING, Set.of(EsqlType.CARTESIAN_POINT, EsqlType.CARTESIAN_SHAPE))).each()
            .returns(EsqlType.CARTESIAN_SHAPE)
            .body((arguments, evaluation) ->
                    arguments[0] instanceof String text ? WellKnownText.shape(text) : arguments[0].toString());

    private ToCartesianshape() {
    }

}
