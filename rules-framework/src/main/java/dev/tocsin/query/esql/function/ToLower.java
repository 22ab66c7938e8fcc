package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TO_LOWER}: value by value (esql 44, 76). */
final class ToLower {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_lower").since("8.13")
            .summary("A string in lower case.")
            .required("str", EsqlType.STRING).each()
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> ((String) arguments[0]).toLowerCase(evaluation.locale()));

    private ToLower() {
    }

}
