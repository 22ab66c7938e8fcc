package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code MD5} (esql 79). */
final class Md5 {
    static final ScalarFunction FUNCTION = ScalarFunction.named("md5").since("8.18/9.0")
            .summary("The MD5 hash of a string, in hexadecimal.")
            .required("input", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> Digests.hex("MD5", arguments[0]));

    private Md5() {
    }

}
