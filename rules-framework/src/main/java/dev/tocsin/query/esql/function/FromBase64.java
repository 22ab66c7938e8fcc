package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** {@code FROM_BASE64}: null for bad input and for what is no text (esql 79). */
final class FromBase64 {
    static final ScalarFunction FUNCTION = ScalarFunction.named("from_base64").since("8.14")
            .summary("What a string in Base64 says.")
            .required("string", EsqlType.STRING)
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> decode((String) arguments[0]));

    private FromBase64() {
    }

    private static String decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException e) {
            throw EsqlException.illegal(e.getMessage());
        } catch (CharacterCodingException e) {
            throw EsqlException.illegal("decoded bytes are not valid UTF-8");
        }
    }
}
