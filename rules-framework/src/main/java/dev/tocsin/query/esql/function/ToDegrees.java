package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TO_DEGREES}: value by value (esql 44). */
final class ToDegrees {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_degrees").since("8.11")
            .summary("An angle in radians as degrees.")
            .required("number", EsqlType.NUMERIC).each()
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(x -> Doubles.finite(Math.toDegrees(x))));

    private ToDegrees() {
    }

}
