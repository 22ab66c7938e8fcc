package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Base64;

/** {@code TO_BASE64} (esql 79). */
final class ToBase64 {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_base64").since("8.14")
            .summary("A string in Base64.")
            .required("string", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> Base64.getEncoder().encodeToString(Texts.bytes(arguments[0])));

    private ToBase64() {
    }

}
