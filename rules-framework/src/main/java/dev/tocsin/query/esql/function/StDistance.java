package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Point;
import dev.tocsin.value.GlobeDistance;
import java.util.Set;

/** {@code ST_DISTANCE}. */
final class StDistance {
    static final ScalarFunction FUNCTION = ScalarFunction.named("st_distance").since("8.15")
            .summary("The distance of two points, in metres on the globe.")
            .required("geomA", Set.of(EsqlType.GEO_POINT, EsqlType.CARTESIAN_POINT))
            .required("geomB", Set.of(EsqlType.GEO_POINT, EsqlType.CARTESIAN_POINT)).like(Parameter.Like.FIRST)
            .returns(EsqlType.DOUBLE)
            .bind(call -> call.types().contains(EsqlType.CARTESIAN_POINT)
                    ? (arguments, evaluation) -> flat((Point) arguments[0], (Point) arguments[1])
                    : (arguments, evaluation) -> round(Grid.of((Point) arguments[0]), Grid.of((Point) arguments[1])));

    private StDistance() {
    }

    private static double flat(Point one, Point other) {
        double x = one.x() - other.x();
        double y = one.y() - other.y();
        return Math.sqrt(x * x + y * y);
    }

    private static double round(Point one, Point other) {
        return GlobeDistance.metres(one.y(), one.x(), other.y(), other.x());
    }
}
