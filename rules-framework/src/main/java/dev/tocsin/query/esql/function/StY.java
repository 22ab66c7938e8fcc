package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Point;
import java.util.Set;

/** {@code ST_Y}: of a geo_point as the index keeps it. */
final class StY {
    static final ScalarFunction FUNCTION = ScalarFunction.named("st_y").since("8.13")
            .summary("The latitude or y of a point.")
            .required("point", Set.of(EsqlType.GEO_POINT, EsqlType.CARTESIAN_POINT)).each()
            .returns(EsqlType.DOUBLE)
            .bind(call -> call.type(0) == EsqlType.GEO_POINT
                    ? (arguments, evaluation) -> Grid.of((Point) arguments[0]).y()
                    : (arguments, evaluation) -> ((Point) arguments[0]).y());

    private StY() {
    }

}
