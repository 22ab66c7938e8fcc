package dev.tocsin.query.kql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads field names and values of Kibana's dialect (kql 10 to 20). */
final class KibanaLiterals {
    private static final String SPECIAL = "\\():<>\"*{}";
    private static final String[] KEYWORDS = {"or", "and", "not"};

    private final String text;
    private final KqlErrors errors;
    private int at;
    private List<String> pieces;
    private StringBuilder piece;

    KibanaLiterals(String text, KqlErrors errors) {
        this.text = text;
        this.errors = errors;
    }

    /** Where the last literal stopped. */
    int at() {
        return at;
    }

    /** The literal at an offset; null, with an error or without, when there is none. */
    Literal read(int start) {
        at = start;
        pieces = new ArrayList<>();
        piece = new StringBuilder();
        if (start < text.length() && text.charAt(start) == '"') {
            return quoted(start);
        }
        int end = start;
        while (unquotedCharacter()) {
            if (!KibanaParser.blank(text.charAt(at - 1))) {
                end = at;
            }
        }
        if (at == start) {
            return null;
        }
        pieces.add(piece.toString());
        trim();
        boolean isNull = pieces.size() == 1 && pieces.get(0).equals("null");
        return new Literal(isNull ? Literal.Kind.NULL : Literal.Kind.UNQUOTED, pieces, start, Math.max(end, start + 1));
    }

    private Literal quoted(int start) {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            char next = at < text.length() ? text.charAt(at) : 0;
            int whitespace = "trn".indexOf(next);
            if (c != '\\' || at == text.length()) {
                piece.append(c);
            } else if (whitespace >= 0) {
                piece.append("\t\r\n".charAt(whitespace));
                at++;
            } else if (next == '\\' || next == '"') {
                piece.append(next);
                at++;
            } else {
                // backslash and u included: Kibana's node searches for it letter by letter
                piece.append(c);
            }
        }
        if (at == text.length()) {
            return errors.fail(start, start + 1, "this quote is never closed: expected another \"",
                    text.endsWith("\\\"") ? "a backslash before a quote belongs to the value; write \\\\ for a backslash at its end" : null);
        }
        at++;
        return new Literal(Literal.Kind.QUOTED, List.of(piece.toString()), start, at);
    }

    private boolean unquotedCharacter() {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c == '\\') {
            return escape();
        }
        if (c == '*') {
            pieces.add(piece.toString());
            piece = new StringBuilder();
            at++;
            return true;
        }
        if (SPECIAL.indexOf(c) >= 0 || keyword()) {
            return false;
        }
        piece.append(c);
        at++;
        return true;
    }

    /** Tried in this order, so that {@code \not} is a line feed and "ot" (kql 15, 16). */
    private boolean escape() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        int whitespace = "trn".indexOf(next);
        if (whitespace >= 0) {
            piece.append("\t\r\n".charAt(whitespace));
            at += 2;
            return true;
        }
        if (next != 0 && SPECIAL.indexOf(next) >= 0) {
            piece.append(next);
            at += 2;
            return true;
        }
        if (next == 'u' && hexadecimal(at + 2)) {
            piece.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
            at += 6;
            return true;
        }
        for (String keyword : KEYWORDS) {
            if (text.regionMatches(true, at + 1, keyword, 0, keyword.length())) {
                piece.append(text, at + 1, at + 1 + keyword.length());
                at += 1 + keyword.length();
                return true;
            }
        }
        String shown = next == 0 ? "\\" : "\\" + next;
        errors.fail(at, at + shown.length(), "\"" + shown + "\" is no escape outside quotes: expected one of"
                + " \\t \\r \\n \\uXXXX, a backslash before \\ ( ) : < > \" * { } or before and, or, not",
                "write \\\\ for a backslash, or put the value in quotes");
        return false;
    }

    private boolean hexadecimal(int from) {
        if (from + 4 > text.length()) {
            return false;
        }
        return text.substring(from, from + 4).toLowerCase(Locale.ROOT).chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
    }

    /** Whether text ends here before {@code or}, {@code and} between blanks, or {@code not} before one (kql 11). */
    private boolean keyword() {
        if (KibanaParser.blank(text.charAt(at))) {
            return word(at + 1, "or") || word(at + 1, "and");
        }
        return word(at, "not");
    }

    private boolean word(int start, String keyword) {
        int end = start + keyword.length();
        return text.regionMatches(true, start, keyword, 0, keyword.length()) && end < text.length()
                && KibanaParser.blank(text.charAt(end));
    }

    private void trim() {
        int last = pieces.size() - 1;
        String first = pieces.get(0);
        int from = 0;
        while (from < first.length() && trimmed(first.charAt(from))) {
            from++;
        }
        pieces.set(0, first.substring(from));
        String tail = pieces.get(last);
        int to = tail.length();
        while (to > 0 && trimmed(tail.charAt(to - 1))) {
            to--;
        }
        pieces.set(last, tail.substring(0, to));
    }

    /** What JavaScript trims. */
    private static boolean trimmed(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\uFEFF' || c == '\u2028' || c == '\u2029'
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
