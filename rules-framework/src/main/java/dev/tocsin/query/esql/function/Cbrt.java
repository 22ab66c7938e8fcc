package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code CBRT}. */
final class Cbrt {
    static final ScalarFunction FUNCTION = ScalarFunction.named("cbrt").since("8.15")
            .summary("The cube root of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::cbrt));

    private Cbrt() {
    }

}
