package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code PI}. */
final class Pi {
    static final ScalarFunction FUNCTION = ScalarFunction.named("pi").since("8.11")
            .summary("The ratio of a circle's circumference to its diameter.")
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> Math.PI);

    private Pi() {
    }

}
