package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TO_RADIANS}: value by value (esql 44). */
final class ToRadians {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_radians").since("8.11")
            .summary("An angle in degrees as radians.")
            .required("number", EsqlType.NUMERIC).each()
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::toRadians));

    private ToRadians() {
    }

}
