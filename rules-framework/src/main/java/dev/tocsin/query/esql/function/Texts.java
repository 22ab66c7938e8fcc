package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.nio.charset.StandardCharsets;

/** Strings seen as code points, and their bytes (esql 73). */
final class Texts {
    /** The longest string that REPEAT and SPACE make, in bytes. */
    static final int LONGEST = 1024 * 1024;

    private Texts() {
    }

    /** The bytes of a string in UTF-8. */
    static byte[] bytes(Object text) {
        return ((String) text).getBytes(StandardCharsets.UTF_8);
    }

    /** The number of code points. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The part from a code point on, counted from 0, of a number of code points; both cut to what there is. */
    static String slice(String text, int start, int count) {
        int length = length(text);
        int from = Math.min(Math.max(start, 0), length);
        int to = (int) Math.min((long) from + Math.max(count, 0), length);
        int first = text.offsetByCodePoints(0, from);
        return text.substring(first, text.offsetByCodePoints(first, to - from));
    }

    /**
     * A string several times over.
     *
     * @throws EsqlException when the number is negative or the result too long
     */
    static String repeat(String text, int number) {
        if (number < 0) {
            throw EsqlException.illegal("Number parameter cannot be negative, found [" + number + "]");
        }
        long size = (long) number * bytes(text).length;
        if (size > LONGEST) {
            throw EsqlException.illegal("Creating repeated strings with more than [" + LONGEST + "] bytes is not supported");
        }
        return text.repeat(number);
    }
}
