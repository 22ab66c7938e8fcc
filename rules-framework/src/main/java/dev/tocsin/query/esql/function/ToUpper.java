package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TO_UPPER}: value by value (esql 44, 76). */
final class ToUpper {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_upper").since("8.13")
            .summary("A string in upper case.")
            .required("str", EsqlType.STRING).each()
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> ((String) arguments[0]).toUpperCase(evaluation.locale()));

    private ToUpper() {
    }

}
