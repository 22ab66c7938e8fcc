package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.util.BitSet;

/**
 * Finds a value in a JSON text without building a tree. It reads only as far as it must, so that what follows the value
 * may be malformed, as in the engine; numbers, objects and arrays are given as they are written (esql 80).
 */
final class JsonScanner {
    private static final int MAX_DEPTH = 1000;

    private final String text;
    private int at;

    private JsonScanner(String text) {
        this.text = text;
    }

    /**
     * The value at a path: a string without its quotes, any other value as written; null for JSON null.
     *
     * @throws EsqlException when the text is no JSON or the path leads nowhere
     */
    static String extract(String text, JsonPath path) {
        JsonScanner scanner = new JsonScanner(text);
        scanner.blanks();
        if (scanner.at == text.length()) {
            throw EsqlException.illegal("empty JSON input");
        }
        for (Object step : path.steps()) {
            if (step instanceof String key && scanner.peek() == '{') {
                scanner.toKey(key, path);
            } else if (step instanceof Integer index && scanner.peek() == '[') {
                scanner.toIndex(index);
            } else {
                scanner.skipValue();
                throw missing(path);
            }
        }
        return scanner.value();
    }

    private String value() {
        if (peek() == '"') {
            return string();
        }
        int start = at;
        skipValue();
        String raw = text.substring(start, at);
        return raw.equals("null") ? null : raw;
    }

    private void toKey(String wanted, JsonPath path) {
        at++;
        blanks();
        if (peek() == '}') {
            throw missing(path);
        }
        while (true) {
            boolean found = string().equals(wanted);
            blanks();
            expect(':');
            blanks();
            if (found) {
                return;
            }
            skipValue();
            blanks();
            if (peek() == '}') {
                throw missing(path);
            }
            expect(',');
            blanks();
        }
    }

    private void toIndex(int wanted) {
        at++;
        blanks();
        for (int index = 0; peek() != ']'; index++) {
            if (index == wanted) {
                return;
            }
            skipValue();
            blanks();
            if (peek() == ',') {
                at++;
                blanks();
                if (peek() == ']') {
                    throw invalid();
                }
            } else if (peek() != ']') {
                throw invalid();
            }
        }
        throw EsqlException.illegal("array index out of bounds");
    }

    private void skipValue() {
        BitSet objects = new BitSet();
        int depth = 0;
        do {
            blanks();
            char c = peek();
            if (c == '{' || c == '[') {
                if (++depth > MAX_DEPTH) {
                    throw invalid();
                }
                objects.set(depth, c == '{');
                at++;
                blanks();
                if (peek() != (c == '{' ? '}' : ']')) {
                    key(objects.get(depth));
                    continue;
                }
            } else {
                scalar();
            }
            depth = close(objects, depth);
        } while (depth > 0);
    }

    /** After a complete value: closes what ends here and stands before the next value. */
    private int close(BitSet objects, int depth) {
        while (depth > 0) {
            blanks();
            char c = peek();
            if (c == (objects.get(depth) ? '}' : ']')) {
                at++;
                depth--;
            } else {
                expect(',');
                blanks();
                key(objects.get(depth));
                return depth;
            }
        }
        return 0;
    }

    private void key(boolean object) {
        if (object) {
            string();
            blanks();
            expect(':');
        }
    }

    private void scalar() {
        char c = peek();
        if (c == '"') {
            string();
        } else if (c == '-' || c >= '0' && c <= '9') {
            number();
        } else if (!word("true") && !word("false") && !word("null")) {
            throw invalid();
        }
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private void number() {
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) | 32) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            throw invalid();
        }
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw invalid();
        }
    }

    private String string() {
        expect('"');
        int start = at;
        int plain = start;
        while (plain < text.length() && text.charAt(plain) >= ' ' && text.charAt(plain) != '"' && text.charAt(plain) != '\\') {
            plain++;
        }
        if (plain < text.length() && text.charAt(plain) == '"') {
            at = plain + 1;
            return text.substring(start, plain);
        }
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw invalid();
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = peek();
        at++;
        switch (c) {
            case '"', '\\', '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return unicode();
            default:
                throw invalid();
        }
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw invalid();
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw invalid();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw invalid();
        }
        return text.charAt(at);
    }

    private static EsqlException missing(JsonPath path) {
        return EsqlException.illegal("path [" + path.text() + "] does not exist");
    }

    private static EsqlException invalid() {
        return EsqlException.illegal("invalid JSON input");
    }
}
