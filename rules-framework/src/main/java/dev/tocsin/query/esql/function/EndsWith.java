package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code ENDS_WITH}: letter case counts (esql 76). */
final class EndsWith {
    static final ScalarFunction FUNCTION = ScalarFunction.named("ends_with").since("8.11")
            .summary("Whether a string ends with another.")
            .required("str", EsqlType.STRING)
            .required("suffix", EsqlType.STRING)
            .returns(EsqlType.BOOLEAN)
            .body((arguments, evaluation) -> ((String) arguments[0]).endsWith((String) arguments[1]));

    private EndsWith() {
    }

}
