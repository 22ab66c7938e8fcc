package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code HYPOT}. */
final class Hypot {
    static final ScalarFunction FUNCTION = ScalarFunction.named("hypot").since("8.16")
            .summary("The length of the hypotenuse over two sides.")
            .required("number1", EsqlType.NUMERIC)
            .required("number2", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> Math.hypot(Doubles.of(arguments[0]), Doubles.of(arguments[1])));

    private Hypot() {
    }

}
