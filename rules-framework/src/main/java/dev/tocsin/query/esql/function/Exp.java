package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code EXP}: the one function whose result may be infinite, as in the engine. */
final class Exp {
    static final ScalarFunction FUNCTION = ScalarFunction.named("exp").since("8.16")
            .summary("Euler's number to the power of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::exp));

    private Exp() {
    }

}
