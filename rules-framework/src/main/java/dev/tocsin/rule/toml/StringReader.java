package dev.tocsin.rule.toml;

import dev.tocsin.rule.toml.TomlString.Style;
import dev.tocsin.source.Span;

/** Reads the four kinds of strings. */
final class StringReader {
    private final Cursor cursor;

    StringReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the string that begins here; null after an error that hides where it ends. */
    TomlString read() {
        int start = cursor.at;
        Style style = style();
        String delimiter = style.delimiter();
        int from = start + delimiter.length();
        int end = end(from, style);
        if (end < 0) {
            unclosed(start, style);
            return null;
        }
        cursor.at = end + delimiter.length();
        if (style.multiLine()) {
            from += lineEndAt(from);
        }
        Span content = new Span(Math.min(from, end), end);
        return new TomlString(cursor.source, new Span(start, cursor.at), content, style, value(content, style));
    }

    private Style style() {
        boolean basic = cursor.here() == '"';
        if (cursor.startsWith(basic ? "\"\"\"" : "'''")) {
            return basic ? Style.MULTI_LINE_BASIC : Style.MULTI_LINE_LITERAL;
        }
        return basic ? Style.BASIC : Style.LITERAL;
    }

    private int lineEndAt(int from) {
        return cursor.text.startsWith("\r\n", from) ? 2 : cursor.text.startsWith("\n", from) ? 1 : 0;
    }

    /** The offset of the closing delimiter, or -1. */
    private int end(int from, Style style) {
        String text = cursor.text;
        char quote = style.delimiter().charAt(0);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote && (!style.multiLine() || text.startsWith(style.delimiter(), i))) {
                return style.multiLine() ? lastQuotes(i, quote) : i;
            } else if (c == '\\' && style.escapes()) {
                i++;
            } else if (c == '\n' && !style.multiLine()) {
                return -1;
            }
        }
        return -1;
    }

    /** Up to two quotes may stand right before the three that close. */
    private int lastQuotes(int at, char quote) {
        int closing = at;
        while (closing - at < 2 && closing + 3 < cursor.text.length() && cursor.text.charAt(closing + 3) == quote) {
            closing++;
        }
        return closing;
    }

    private void unclosed(int start, Style style) {
        if (style.multiLine()) {
            cursor.error(new Span(start, start + 3), "the string that begins here with " + style.delimiter()
                    + " is never closed", "write " + style.delimiter() + " after its last line");
            cursor.at = cursor.text.length();
        } else {
            while (!cursor.atLineEnd()) {
                cursor.at++;
            }
            cursor.error(new Span(start, cursor.at), "the string that begins here is not closed on its line",
                    "close it with " + style.delimiter() + ", or write a text of several lines between "
                            + style.delimiter().repeat(3));
        }
    }

    private String value(Span content, Style style) {
        boolean plain = true;
        for (int i = content.start(); i < content.end(); i++) {
            char c = cursor.text.charAt(i);
            if (c < ' ' || c == '\\' || c == 0x7f) {
                plain &= !(c == '\r' || c == '\\' && style.escapes());
                checkControl(c, i, style);
            }
        }
        return plain ? content.of(cursor.text)
                : EscapedText.decode(cursor.source, content, style, cursor.errors).value();
    }

    private void checkControl(char c, int offset, Style style) {
        boolean lineEnd = style.multiLine() && (c == '\n' || c == '\r' && cursor.text.startsWith("\n", offset + 1));
        if (Cursor.isControl(c) && !lineEnd && !cursor.tooManyErrors()) {
            cursor.error(new Span(offset, offset + 1), "a string holds the control character " + Cursor.name(c),
                    style.escapes() ? "write it as \\u%04X".formatted((int) c) : "remove it");
        }
    }
}
