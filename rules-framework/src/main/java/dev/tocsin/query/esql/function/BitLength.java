package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code BIT_LENGTH} (esql 73). */
final class BitLength {
    static final ScalarFunction FUNCTION = ScalarFunction.named("bit_length").since("8.17")
            .summary("The number of bits of a string in UTF-8.")
            .required("string", EsqlType.STRING)
            .returns(EsqlType.INTEGER)
            .body((arguments, evaluation) -> 8 * Texts.bytes(arguments[0]).length);

    private BitLength() {
    }

}
