package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code E}. */
final class E {
    static final ScalarFunction FUNCTION = ScalarFunction.named("e").since("8.11")
            .summary("Euler's number.")
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> Math.E);

    private E() {
    }

}
