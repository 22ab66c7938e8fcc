package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code STARTS_WITH}: letter case counts (esql 76). */
final class StartsWith {
    static final ScalarFunction FUNCTION = ScalarFunction.named("starts_with").since("8.11")
            .summary("Whether a string begins with another.")
            .required("str", EsqlType.STRING)
            .required("prefix", EsqlType.STRING)
            .returns(EsqlType.BOOLEAN)
            .body((arguments, evaluation) -> ((String) arguments[0]).startsWith((String) arguments[1]));

    private StartsWith() {
    }

}
