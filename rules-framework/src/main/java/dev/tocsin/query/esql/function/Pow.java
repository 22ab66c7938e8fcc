package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code POW}: always a double (esql 56). */
final class Pow {
    static final ScalarFunction FUNCTION = ScalarFunction.named("pow").since("8.11")
            .summary("A number to the power of another.")
            .required("base", EsqlType.NUMERIC)
            .required("exponent", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> Doubles.finite(Math.pow(Doubles.of(arguments[0]), Doubles.of(arguments[1]))));

    private Pow() {
    }

}
