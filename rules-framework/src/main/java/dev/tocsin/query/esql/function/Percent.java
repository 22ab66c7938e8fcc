package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent encoding: all bytes but letters, digits and {@code - . _ ~} (esql 79). */
final class Percent {
    private Percent() {
    }

    /** The string encoded; {@code plus} makes a blank a plus. */
    static String encode(Object text, boolean plus) {
        StringBuilder out = new StringBuilder();
        for (byte b : Texts.bytes(text)) {
            char c = (char) (b & 0xff);
            if (safe(c)) {
                out.append(c);
            } else if (c == ' ' && plus) {
                out.append('+');
            } else {
                HexFormat.of().withUpperCase().withPrefix("%").formatHex(out, new byte[] {b});
            }
        }
        return out.toString();
    }

    /**
     * What an encoded string says, a plus being a blank; bytes that are no UTF-8 become replacement characters.
     *
     * @throws EsqlException for a per cent sign that no two hexadecimal digits follow
     */
    static String decode(String text) {
        byte[] in = Texts.bytes(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.write(in[i] == '+' ? ' ' : in[i]);
            } else if (i + 2 >= in.length) {
                throw EsqlException.illegal("URLDecoder: Incomplete trailing escape (%) pattern");
            } else {
                out.write(digit(in[++i]) << 4 | digit(in[++i]));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int digit(byte c) {
        if (c < 0 || !HexFormat.isHexDigit(c)) {
            throw EsqlException.illegal("URLDecoder: Illegal hex characters in escape (%) pattern - not a hexadecimal digit: \""
                    + (char) (c & 0xff) + "\" = " + (c & 0xff));
        }
        return HexFormat.fromHexDigit(c);
    }

    private static boolean safe(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~';
    }
}
