package dev.tocsin.rule.toml;

import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.Arrays;

/** A string, its value, and the place of each of its characters. Immutable. */
public final class TomlString implements TomlValue {
    private final SourceText source;
    private final Span span;
    private final Span content;
    private final Style style;
    private final String value;

    /** @param content what stands between the delimiters, less the line end that multi-line strings may begin with */
    TomlString(SourceText source, Span span, Span content, Style style, String value) {
        this.source = source;
        this.span = span;
        this.content = content;
        this.style = style;
        this.value = value;
    }

    /** How a string is written. */
    public enum Style {
        /** One line, with escapes. */
        BASIC("\"", true, false),
        /** Several lines, with escapes. */
        MULTI_LINE_BASIC("\"\"\"", true, true),
        /** One line, without escapes. */
        LITERAL("'", false, false),
        /** Several lines, without escapes. */
        MULTI_LINE_LITERAL("'''", false, true);

        private final String delimiter;
        private final boolean escapes;
        private final boolean lines;

        Style(String delimiter, boolean escapes, boolean lines) {
            this.delimiter = delimiter;
            this.escapes = escapes;
            this.lines = lines;
        }

        /** What stands before and after it. */
        public String delimiter() {
            return delimiter;
        }

        /** Whether a backslash begins an escape. */
        public boolean escapes() {
            return escapes;
        }

        /** Whether it may hold line ends. */
        public boolean multiLine() {
            return lines;
        }
    }

    /** The value: escapes replaced, line ends as line feeds. */
    public String value() {
        return value;
    }

    /** How it is written. */
    public Style style() {
        return style;
    }

    /** What stands between the delimiters, less the line end that a multi-line string may begin with. */
    public Span content() {
        return content;
    }

    /** The value with the place of each character in the file; in a broken file it may be that of the string. */
    public EmbeddedText text() {
        if (content.length() == value.length() && content.of(source.text()).equals(value)) {
            return EmbeddedText.verbatim(source, content.start(), value);
        }
        EscapedText decoded = EscapedText.decode(source, content, style);
        if (!decoded.value().equals(value)) {
            int[] beginning = new int[value.length() + 1];
            Arrays.fill(beginning, span.start());
            return EmbeddedText.mapped(source, value, beginning);
        }
        return EmbeddedText.mapped(source, value, decoded.offsets());
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public String kind() {
        return "a string";
    }

    @Override
    public String toString() {
        return value;
    }
}
