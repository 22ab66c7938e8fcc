package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Token.Kind;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.List;

/** Reads the quoted strings of a query, the refused old forms too, so that what follows is still read. (eql 12 to 14) */
final class StringLiteral {
    private static final String RAW = "\"\"\"";
    private static final int MOST_HEX_DIGITS = 8;

    private final EmbeddedText source;
    private final String text;
    private final List<Diagnostic> diagnostics;
    private int at;

    private StringLiteral(EmbeddedText source, int at, List<Diagnostic> diagnostics) {
        this.source = source;
        this.text = source.text();
        this.at = at;
        this.diagnostics = diagnostics;
    }

    /** Adds the string at {@code start} to {@code tokens} and gives the offset after it. */
    static int read(EmbeddedText source, int start, List<Token> tokens, List<Diagnostic> diagnostics) {
        StringLiteral literal = new StringLiteral(source, start, diagnostics);
        String value = literal.read();
        Span span = new Span(start, literal.at);
        tokens.add(new Token(Kind.STRING, span.of(literal.text), value, span));
        return literal.at;
    }

    private String read() {
        int start = at;
        if (text.startsWith(RAW, at)) {
            return raw();
        }
        if (text.charAt(at) == '?') {
            at++;
            char quote = text.charAt(at);
            String value = old(quote);
            error(new Span(start, at), "`?" + quote + "` is no string of this EQL.",
                    "write an unescaped string in triple double quotes: \"\"\"...\"\"\"");
            return value;
        }
        if (text.charAt(at) == '\'') {
            String value = old('\'');
            error(new Span(start, at), "Strings stand in double quotes, not in single quotes.", "write \"" + value + "\"");
            return value;
        }
        return escaped();
    }

    private String raw() {
        int start = at + RAW.length();
        int end = start;
        while (end < text.length() && !isLineEnd(end) && !text.startsWith(RAW, end)) {
            end++;
        }
        if (!text.startsWith(RAW, end)) {
            error(new Span(at, start), "This raw string has no end on its line.", "close it with \"\"\"");
            at = end;
            return text.substring(start, end);
        }
        int extra = 0;
        while (extra < 2 && text.startsWith("\"", end + RAW.length() + extra)) {
            extra++;
        }
        at = end + RAW.length() + extra;
        return text.substring(start, end + extra);
    }

    private String old(char quote) {
        int start = ++at;
        while (at < text.length() && !isLineEnd(at) && text.charAt(at) != quote) {
            boolean escape = text.charAt(at) == '\\' && at + 1 < text.length() && !isLineEnd(at + 1);
            at += escape ? 2 : 1;
        }
        String value = text.substring(start, at);
        if (at < text.length() && !isLineEnd(at)) {
            at++;
        }
        return value;
    }

    private String escaped() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && !isLineEnd(at)) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c == '\\') {
                escape(value);
            } else {
                value.append(c);
                at++;
            }
        }
        error(new Span(start, start + 1), "This string has no end on its line.", "close it with a double quote");
        return value.toString();
    }

    private void escape(StringBuilder value) {
        int start = at++;
        char c = at < text.length() ? text.charAt(at) : '\0';
        int known = "btnfr\"'\\".indexOf(c);
        if (known >= 0) {
            value.append("\b\t\n\f\r\"'\\".charAt(known));
            at++;
        } else if (c == 'u' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
            codePoint(start, value);
        } else {
            int end = c == '\0' || c == '\n' || c == '\r' ? at : at + Character.charCount(text.codePointAt(at));
            String shown = text.substring(start, end);
            error(new Span(start, end), "`" + shown + "` is no escape; these are: \\b \\t \\n \\f \\r \\\" \\' \\\\ \\u{...}.",
                    c == '*' || c == '?' ? "EQL patterns have no way to escape `" + c + "`; for a backslash write \\\\"
                            : "for a backslash write \\\\, or use a raw string: \"\"\"...\"\"\"");
            value.append(shown);
            at = end;
        }
    }

    private void codePoint(int start, StringBuilder value) {
        int from = at + 2;
        int end = from;
        while (end < text.length() && end - from <= MOST_HEX_DIGITS && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '}';
        int digits = end - from;
        long code = digits >= 2 && digits <= MOST_HEX_DIGITS ? Long.parseLong(text.substring(from, end), 16) : -1;
        at = closed ? end + 1 : end;
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (!closed || code < 0 || code > Character.MAX_CODE_POINT || surrogate) {
            error(new Span(start, at), "A \\u{...} escape holds 2 to 8 hexadecimal digits of a Unicode character.", null);
        } else {
            value.appendCodePoint((int) code);
        }
    }

    private boolean isLineEnd(int offset) {
        return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }

    private void error(Span span, String message, String fix) {
        diagnostics.add(source.error("eql-syntax", span, message, fix));
    }
}
