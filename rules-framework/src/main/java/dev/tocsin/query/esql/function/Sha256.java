package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code SHA256} (esql 79). */
final class Sha256 {
    static final ScalarFunction FUNCTION = ScalarFunction.named("sha256").since("8.18/9.0")
            .summary("The SHA-256 hash of a string, in hexadecimal.")
            .required("input", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> Digests.hex("SHA-256", arguments[0]));

    private Sha256() {
    }

}
