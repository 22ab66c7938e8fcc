package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_GEOPOINT}. */
final class ToGeopoint {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_geopoint").since("8.12")
            .summary("A point in well-known text as a point.")
            .required("field", Declaration.types(EsqlType.STRING, Set.of(EsqlType.GEO_POINT))).each()
            .returns(EsqlType.GEO_POINT)
            .body((arguments, evaluation) ->
                    arguments[0] instanceof String text ? WellKnownText.point(text) : arguments[0]);

    private ToGeopoint() {
    }

}
