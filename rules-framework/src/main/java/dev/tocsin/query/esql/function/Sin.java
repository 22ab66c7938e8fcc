package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code SIN}. */
final class Sin {
    static final ScalarFunction FUNCTION = ScalarFunction.named("sin").since("8.11")
            .summary("The sine of an angle in radians.")
            .required("angle", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::sin));

    private Sin() {
    }

}
