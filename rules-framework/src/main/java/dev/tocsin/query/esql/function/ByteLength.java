package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code BYTE_LENGTH} (esql 73). */
final class ByteLength {
    static final ScalarFunction FUNCTION = ScalarFunction.named("byte_length").since("8.17")
            .summary("The number of bytes of a string in UTF-8.")
            .required("string", EsqlType.STRING)
            .returns(EsqlType.INTEGER)
            .body((arguments, evaluation) -> Texts.bytes(arguments[0]).length);

    private ByteLength() {
    }

}
