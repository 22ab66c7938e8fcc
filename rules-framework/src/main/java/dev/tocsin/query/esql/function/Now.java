package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code NOW}: the same for the whole query (esql 84). */
final class Now {
    static final ScalarFunction FUNCTION = ScalarFunction.named("now").since("8.11")
            .summary("The time of the run.")
            .returns(EsqlType.DATE)
            .body((arguments, evaluation) -> evaluation.now().toEpochMilli());

    private Now() {
    }

}
