package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TANH}. */
final class Tanh {
    static final ScalarFunction FUNCTION = ScalarFunction.named("tanh").since("8.11")
            .summary("The hyperbolic tangent of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::tanh));

    private Tanh() {
    }

}
