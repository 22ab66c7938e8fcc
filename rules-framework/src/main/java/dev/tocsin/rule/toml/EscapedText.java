package dev.tocsin.rule.toml;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.Arrays;
import java.util.List;

/** The content of a string as it is decoded: characters and the offset of each in the source. */
final class EscapedText {
    private static final String SHORT = "btnfr\"\\";
    private static final String MEANT = "\b\t\n\f\r\"\\";

    private final SourceText source;
    private final String in;
    private final int end;
    private final TomlString.Style style;
    private final List<Diagnostic> errors;
    private final StringBuilder out;
    private int[] offsets;
    private int at;

    private EscapedText(SourceText source, Span content, TomlString.Style style, List<Diagnostic> errors) {
        this.source = source;
        this.in = source.text();
        this.at = content.start();
        this.end = content.end();
        this.style = style;
        this.errors = errors;
        this.out = new StringBuilder(content.length());
        this.offsets = new int[content.length() + 1];
    }

    /** Decodes a string's content; {@code errors} may be null when it is known to have none. */
    static EscapedText decode(SourceText source, Span content, TomlString.Style style, List<Diagnostic> errors) {
        EscapedText text = new EscapedText(source, content, style, errors);
        while (text.at < text.end) {
            text.next();
        }
        text.offsets = Arrays.copyOf(text.offsets, text.out.length() + 1);
        text.offsets[text.out.length()] = content.end();
        return text;
    }

    String value() {
        return out.toString();
    }

    int[] offsets() {
        return offsets;
    }

    private void next() {
        char c = in.charAt(at);
        if (c == '\r' && at + 1 < end && in.charAt(at + 1) == '\n') {
            put('\n', at);
            at += 2;
        } else if (c == '\\' && style.escapes()) {
            escape();
        } else {
            put(c, at++);
        }
    }

    private void escape() {
        int start = at++;
        char c = at < end ? in.charAt(at) : 0;
        int known = SHORT.indexOf(c);
        if (known >= 0) {
            put(MEANT.charAt(known), start);
            at++;
        } else if (c == 'u' || c == 'U') {
            unicode(start, c == 'u' ? 4 : 8);
        } else if (!style.multiLine() || !skipLineEnd()) {
            String written = c == 0 ? "\\" : "\\" + in.substring(at, in.offsetByCodePoints(at, 1));
            error(new Span(start, Math.min(end, start + written.length())),
                    "\"" + written + "\" is no escape of TOML; those are \\b \\t \\n \\f \\r \\\" \\\\ \\uXXXX and \\UXXXXXXXX",
                    "double the backslash, or write the string between " + (style.multiLine() ? "'''" : "single quotes")
                            + ", where a backslash is a backslash");
            put('\\', start);
        }
    }

    /** A backslash at the end of a line takes all blanks and line ends up to the next other character. */
    private boolean skipLineEnd() {
        int to = at;
        boolean line = false;
        while (to < end && " \t\r\n".indexOf(in.charAt(to)) >= 0) {
            char c = in.charAt(to);
            line |= c == '\n';
            if (!line && c == '\r' && (to + 1 == end || in.charAt(to + 1) != '\n')) {
                return false;
            }
            to++;
        }
        if (line) {
            at = to;
        }
        return line;
    }

    private void unicode(int start, int digits) {
        int from = at + 1;
        int to = Math.min(end, from + digits);
        int code = 0;
        for (int i = from; i < to; i++) {
            char c = in.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                to = i;
                break;
            }
            code = code << 4 | digit;
        }
        boolean scalar = Character.isValidCodePoint(code) && !(code >= 0xD800 && code <= 0xDFFF);
        at = to;
        if (to - from < digits || !scalar) {
            error(new Span(start, to), "\"" + in.substring(start, to) + "\" is no character: " + digits
                    + " hexadecimal digits of a Unicode character that is no surrogate were expected",
                    "a backslash that is meant literally is written twice");
            return;
        }
        for (char unit : Character.toChars(code)) {
            put(unit, start);
        }
    }

    private void put(char c, int offset) {
        if (out.length() == offsets.length - 1) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[out.length()] = offset;
        out.append(c);
    }

    private void error(Span span, String message, String fix) {
        if (errors != null) {
            errors.add(TomlReader.error(source, span, message, fix));
        }
    }
}
