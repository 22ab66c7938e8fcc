package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code ATAN2}. */
final class Atan2 {
    static final ScalarFunction FUNCTION = ScalarFunction.named("atan2").since("8.11")
            .summary("The angle of a point seen from the origin, in radians.")
            .required("y_coordinate", EsqlType.NUMERIC)
            .required("x_coordinate", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> Math.atan2(Doubles.of(arguments[0]), Doubles.of(arguments[1])));

    private Atan2() {
    }

}
