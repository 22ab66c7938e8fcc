package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code SHA1} (esql 79). */
final class Sha1 {
    static final ScalarFunction FUNCTION = ScalarFunction.named("sha1").since("8.18/9.0")
            .summary("The SHA-1 hash of a string, in hexadecimal.")
            .required("input", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> Digests.hex("SHA-1", arguments[0]));

    private Sha1() {
    }

}
