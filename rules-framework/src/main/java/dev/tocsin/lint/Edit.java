package dev.tocsin.lint;

import dev.tocsin.source.Span;
import java.util.Locale;

/**
 * A small change of a file that mends a finding and leaves everything else as it is.
 *
 * @param span what is replaced; of no length to insert
 * @param replacement what takes its place; empty to remove
 */
public record Edit(Span span, String replacement) {
    /** Another string in the place of one, written on one line with the escapes that it needs. */
    public static Edit string(Span span, String value) {
        StringBuilder out = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return new Edit(span, out.append('"').toString());
    }
}
