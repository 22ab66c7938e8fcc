package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Token.Kind;

import java.util.List;

/** Reads one token at an offset; which tokens there are depends on the place (esql 1 to 15). */
final class Lexer {
    /** Where a token stands. */
    enum Mode {
        /** Expressions. */
        EXPRESSION,
        /** Column names and patterns of KEEP, DROP, RENAME (esql 3). */
        NAMES,
        /** The word of a command: everything to the next blank. */
        COMMAND,
        /** Index patterns (esql 14). */
        SOURCE
    }

    private static final List<String> SIGNS = List.of("::", "==", "=~", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%",
            "(", ")", "[", "]", "{", "}", ",", ".", ":", "=", "|", ";");
    private static final List<String> NAME_SIGNS = List.of("::", "(", ")", ",", ".", "=", "|", ";");
    private static final List<String> SOURCE_SIGNS = List.of("::", ":", "(", ")", ",", "=", "|", ";");
    private final String text;

    Lexer(String text) {
        this.text = text;
    }

    Token at(int offset, Mode mode) {
        int start = skip(offset);
        if (start < 0) {
            return new Token(Kind.BAD, -start - 1, text.length(), "the comment is not closed: */ expected");
        }
        if (start == text.length()) {
            return new Token(Kind.END, start, start, "");
        }
        return switch (mode) {
            case EXPRESSION -> expression(start);
            case NAMES -> name(start);
            case COMMAND -> command(start);
            case SOURCE -> source(start);
        };
    }

    /** The offset after blanks and comments; for an unclosed comment -1 minus where it starts. */
    private int skip(int offset) {
        int at = offset;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                at++;
            } else if (text.startsWith("//", at)) {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else if (text.startsWith("/*", at)) {
                int end = comment(at);
                if (end < 0) {
                    return -at - 1;
                }
                at = end;
            } else {
                break;
            }
        }
        return at;
    }

    private int comment(int start) { // esql 2
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return -1;
    }

    private Token expression(int start) {
        char c = text.charAt(start);
        if (startsWord(start)) {
            return raw(Kind.WORD, start, wordEnd(start));
        }
        if (c == '"') {
            return string(start);
        }
        if (c == '`') {
            return quoted(start);
        }
        if (digit(start) || c == '.' && digit(start + 1)) {
            return number(start);
        }
        if (c == '?') {
            return parameter(start);
        }
        return sign(start, SIGNS);
    }

    private Token number(int start) {
        int at = digits(start);
        boolean decimal = false;
        if (at < text.length() && text.charAt(at) == '.') {
            decimal = true;
            at = digits(at + 1);
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int exponent = at + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            if (digit(exponent)) {
                decimal = true;
                at = digits(exponent);
            }
        }
        return raw(decimal ? Kind.DECIMAL : Kind.INTEGER, start, at);
    }

    private Token parameter(int start) {
        boolean names = text.startsWith("??", start);
        int at = start + (names ? 2 : 1);
        int end = startsWord(at) ? wordEnd(at) : at < text.length() && text.charAt(at) == '_' ? wordEnd(at) : digits(at);
        return new Token(names ? Kind.NAME_PARAMETER : Kind.PARAMETER, start, end, text.substring(at, end));
    }

    private Token string(int start) { // esql 6, 7
        if (text.startsWith("\"\"\"", start)) {
            int line = start + 3;
            while (line < text.length() && !text.startsWith("\"\"\"", line) && !lineEnd(line)) {
                line++;
            }
            if (text.startsWith("\"\"\"", line)) {
                int end = line + 3;
                int extra = 0;
                while (extra < 2 && end + extra < text.length() && text.charAt(end + extra) == '"') {
                    extra++;
                }
                return new Token(Kind.STRING, start, end + extra, text.substring(start + 3, line + extra));
            }
            return bad(start, Math.min(start + 3, text.length()), "the string is not closed: \"\"\" expected on the same line");
        }
        StringBuilder out = new StringBuilder();
        for (int at = start + 1; at < text.length() && !lineEnd(at); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return new Token(Kind.STRING, start, at + 1, out.toString());
            }
            if (c == '\\') {
                at++;
                int known = at < text.length() ? "tnr\"\\".indexOf(text.charAt(at)) : -1;
                if (known < 0) {
                    return bad(at - 1, Math.min(at + 1, text.length()), "only \\t \\n \\r \\\" \\\\ are escapes in a string");
                }
                c = "\t\n\r\"\\".charAt(known);
            }
            out.append(c);
        }
        return bad(start, start + 1, "the string is not closed: \" expected on the same line");
    }

    private Token quoted(int start) { // esql 4
        StringBuilder out = new StringBuilder();
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '`') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '`') {
                    return out.isEmpty() ? bad(start, at + 1, "a quoted name needs at least one character")
                            : new Token(Kind.QUOTED, start, at + 1, out.toString());
                }
                at++;
            }
            out.append(c);
        }
        return bad(start, start + 1, "the quoted name is not closed: ` expected");
    }

    private Token name(int start) {
        char c = text.charAt(start);
        if (c == '`') {
            return quoted(start);
        }
        if (c == '?') {
            return parameter(start);
        }
        if (c == '"') {
            return string(start);
        }
        if (c == '*' || startsWord(start)) {
            int end = start + 1;
            while (end < text.length() && (text.charAt(end) == '*' || wordPart(text.charAt(end)))) {
                end++;
            }
            return raw(Kind.PATTERN, start, end);
        }
        return sign(start, NAME_SIGNS);
    }

    private Token command(int start) {
        int end = start;
        while (end < text.length() && " \t\r\n[]{}/".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (text.charAt(start) == '(' || text.charAt(start) == ')' || text.charAt(start) == '|' || text.charAt(start) == ';') {
            return raw(Kind.SIGN, start, start + 1);
        }
        int close = text.substring(start, end).indexOf(')'); // FORK (FUSE) and the like: a bracket ends the word
        if (close > 0) {
            end = start + close;
        }
        return end == start ? sign(start, SIGNS) : raw(Kind.WORD, start, end);
    }

    private Token source(int start) {
        if (text.charAt(start) == '"') {
            return string(start);
        }
        int end = start;
        if (text.charAt(start) == '<') { // date math keeps its slashes, blanks and commas end it
            while (end < text.length() && " \t\r\n\"|,=()[]".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return raw(Kind.SOURCE, start, end);
        }
        while (end < text.length() && ":\"=|,[]() \t\r\n;".indexOf(text.charAt(end)) < 0
                && !text.startsWith("//", end) && !text.startsWith("/*", end)) {
            end++;
        }
        return end == start ? sign(start, SOURCE_SIGNS) : raw(Kind.SOURCE, start, end);
    }

    private Token sign(int start, List<String> signs) {
        for (String sign : signs) {
            if (text.startsWith(sign, start)) {
                return raw(Kind.SIGN, start, start + sign.length());
            }
        }
        int end = start + Character.charCount(text.codePointAt(start));
        String found = text.substring(start, end);
        String hint = switch (found) {
            case "'" -> ": strings stand in double quotes";
            case "!" -> ": write NOT";
            case "&" -> ": write AND";
            default -> "";
        };
        return bad(start, end, "[" + found + "] does not belong here" + hint);
    }

    private Token raw(Kind kind, int start, int end) {
        return new Token(kind, start, end, text.substring(start, end));
    }

    private static Token bad(int start, int end, String message) {
        return new Token(Kind.BAD, start, end, message);
    }

    private boolean startsWord(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return letter(c) || (c == '_' || c == '@') && at + 1 < text.length() && wordPart(text.charAt(at + 1));
    }

    private int wordEnd(int start) {
        int end = start + 1;
        while (end < text.length() && wordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean wordPart(char c) {
        return letter(c) || c >= '0' && c <= '9' || c == '_';
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean digit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private int digits(int start) {
        int at = start;
        while (digit(at)) {
            at++;
        }
        return at;
    }

    private boolean lineEnd(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
