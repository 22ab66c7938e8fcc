package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code ATAN}. */
final class Atan {
    static final ScalarFunction FUNCTION = ScalarFunction.named("atan").since("8.11")
            .summary("The arc tangent of a number, in radians.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::atan));

    private Atan() {
    }

}
