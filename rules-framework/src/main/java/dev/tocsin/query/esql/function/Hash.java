package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code HASH}: an unknown algorithm is refused when it is a constant (esql 79). */
final class Hash {
    static final ScalarFunction FUNCTION = ScalarFunction.named("hash").since("8.18/9.0")
            .summary("The hash of a string by a named algorithm, in hexadecimal.")
            .required("algorithm", EsqlType.STRING)
            .required("input", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .bind(call -> {
                if (call.constantText(0) != null) {
                    Digests.digest(call.constantText(0));
                }
                return (arguments, evaluation) -> Digests.hex((String) arguments[0], arguments[1]);
            });

    private Hash() {
    }

}
