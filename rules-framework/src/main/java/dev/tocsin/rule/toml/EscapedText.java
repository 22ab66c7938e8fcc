package dev.tocsin.rule.toml;

import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.Arrays;

/** The content of a string as it is decoded: its characters and the offset of each in the source. */
final class EscapedText {
    private static final String SHORT = "btnfr\"\\";
    private static final String MEANT = "\b\t\n\f\r\"\\";

    private final String in;
    private final int end;
    private final TomlString.Style style;
    private final StringBuilder out;
    private int[] offsets;
    private int at;

    private EscapedText(SourceText source, Span content, TomlString.Style style) {
        this.in = source.text();
        this.at = content.start();
        this.end = content.end();
        this.style = style;
        this.out = new StringBuilder(content.length());
        this.offsets = new int[content.length() + 2];
    }

    /** Decodes the content of a string without errors; of any other, what can be decoded. */
    static EscapedText decode(SourceText source, Span content, TomlString.Style style) {
        EscapedText text = new EscapedText(source, content, style);
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

    /** One offset for each character and one for the end. */
    int[] offsets() {
        return offsets;
    }

    private void next() {
        char c = in.charAt(at);
        if (c == '\r' && at + 1 < end && in.charAt(at + 1) == '\n') {
            put('\n', at);
            at += 2;
        } else if (c == '\\' && style.escapes() && at + 1 < end) {
            escape();
        } else {
            put(c, at++);
        }
    }

    private void escape() {
        int start = at++;
        char c = in.charAt(at);
        int known = SHORT.indexOf(c);
        if (known >= 0) {
            put(MEANT.charAt(known), start);
            at++;
        } else if (c == 'u' || c == 'U') {
            unicode(start, Math.min(end, at + 1 + (c == 'u' ? 4 : 8)));
        } else {
            // the backslash stands at the end of a line: it takes all blanks and line ends up to the next other character
            while (at < end && " \t\r\n".indexOf(in.charAt(at)) >= 0) {
                at++;
            }
        }
    }

    private void unicode(int start, int to) {
        int code = 0;
        for (int i = at + 1; i < to; i++) {
            code = code << 4 | Math.max(0, Character.digit(in.charAt(i), 16));
        }
        at = to;
        for (char unit : Character.toChars(Character.isValidCodePoint(code) ? code : '\uFFFD')) {
            put(unit, start);
        }
    }

    private void put(char c, int offset) {
        offsets[out.length()] = offset;
        out.append(c);
    }
}
