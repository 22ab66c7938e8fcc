package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code URL_ENCODE_COMPONENT}: a blank becomes {@code %20}; value by value (esql 79). */
final class UrlEncodeComponent {
    static final ScalarFunction FUNCTION = ScalarFunction.named("url_encode_component").since("9.2")
            .summary("A string as it stands in a part of a URL.")
            .required("string", EsqlType.STRING).each()
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> Percent.encode(arguments[0], false));

    private UrlEncodeComponent() {
    }

}
