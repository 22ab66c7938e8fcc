package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code URL_DECODE}: a plus becomes a blank; null for a bad escape (esql 79). */
final class UrlDecode {
    static final ScalarFunction FUNCTION = ScalarFunction.named("url_decode").since("9.2")
            .summary("What an encoded part of a URL says.")
            .required("string", EsqlType.STRING).each()
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> Percent.decode((String) arguments[0]));

    private UrlDecode() {
    }
}
