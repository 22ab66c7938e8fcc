package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code LENGTH}: code points (esql 73). */
final class Length {
    static final ScalarFunction FUNCTION = ScalarFunction.named("length").since("8.11")
            .summary("The number of characters of a string.")
            .required("string", EsqlType.STRING)
            .returns(EsqlType.INTEGER)
            .body((arguments, evaluation) -> {
                String text = (String) arguments[0];
                return text.codePointCount(0, text.length());
            });

    private Length() {
    }
}
