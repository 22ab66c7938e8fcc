package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TO_TEXT}: the same string (esql 23). */
final class ToText {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_text").since("9.5").preview()
            .summary("A string as a text.")
            .required("field", EsqlType.STRING).each()
            .returns(EsqlType.TEXT)
            .body((arguments, evaluation) -> arguments[0]);

    private ToText() {
    }

}
