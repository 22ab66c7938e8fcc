package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Point;
import java.util.Set;

/** {@code ST_X}: of a geo_point as the index keeps it. */
final class StX {
    static final ScalarFunction FUNCTION = ScalarFunction.named("st_x").since("8.13")
            .summary("The longitude or x of a point.")
            .required("point", Set.of(EsqlType.GEO_POINT, EsqlType.CARTESIAN_POINT)).each()
            .returns(EsqlType.DOUBLE)
            .bind(call -> call.type(0) == EsqlType.GEO_POINT
                    ? (arguments, evaluation) -> Grid.of((Point) arguments[0]).x()
                    : (arguments, evaluation) -> ((Point) arguments[0]).x());

    private StX() {
    }

}
