package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code URL_ENCODE}: a blank becomes a plus; value by value (esql 79). */
final class UrlEncode {
    static final ScalarFunction FUNCTION = ScalarFunction.named("url_encode").since("9.2")
            .summary("A string as it stands in a form or query of a URL.")
            .required("string", EsqlType.STRING).each()
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> Percent.encode(arguments[0], true));

    private UrlEncode() {
    }

}
