package dev.tocsin.query.esql.function;

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

    private static boolean safe(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~';
    }
}
