package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TAU}. */
final class Tau {
    static final ScalarFunction FUNCTION = ScalarFunction.named("tau").since("8.11")
            .summary("The ratio of a circle's circumference to its radius.")
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> 2 * Math.PI);

    private Tau() {
    }

}
