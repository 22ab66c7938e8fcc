package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_GEOSHAPE}: the text itself, once it is known to be a shape. */
final class ToGeoshape {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_geoshape").since("8.13")
            .summary("A shape in well-known text as a shape.")
            .required("field", Declaration.types(EsqlType.STRING, Set.of(EsqlType.GEO_POINT, EsqlType.GEO_SHAPE))).each()
            .returns(EsqlType.GEO_SHAPE)
            .body((arguments, evaluation) ->
                    arguments[0] instanceof String text ? WellKnownText.shape(text) : arguments[0].toString());

    private ToGeoshape() {
    }

}
