package dev.tocsin.source;

import java.util.Objects;

/**
 * A text that lies inside another one, such as a query inside a TOML string, and knows where each of its characters
 * stands there. Immutable.
 *
 * <p>Escapes make the two differ in length: the outer {@code "\\"} is one backslash of the inner text. Whoever reads the
 * inner text works with inner offsets only; {@link #toSource(Span)} turns them into places of the file.
 */
public final class EmbeddedText {
    private final SourceText source;
    private final String text;
    private final int base;
    private final int[] offsets;

    private EmbeddedText(SourceText source, String text, int base, int[] offsets) {
        this.source = Objects.requireNonNull(source, "source");
        this.text = Objects.requireNonNull(text, "text");
        this.base = base;
        this.offsets = offsets;
    }

    /** A text that stands alone under a name, such as a query given on the command line. */
    public static EmbeddedText alone(String name, String text) {
        return new EmbeddedText(new SourceText(name, text), text, 0, null);
    }

    /** A text that stands in {@code source} letter by letter from {@code start} on. */
    public static EmbeddedText verbatim(SourceText source, int start, String text) {
        return new EmbeddedText(source, text, start, null);
    }

    /**
     * A text whose characters stand at {@code offsets} of {@code source}.
     *
     * @param offsets one offset for each UTF-16 unit of {@code text} and one more for its end
     * @throws IllegalArgumentException when there are more or fewer offsets
     */
    public static EmbeddedText mapped(SourceText source, String text, int[] offsets) {
        if (offsets.length != text.length() + 1) {
            throw new IllegalArgumentException(offsets.length + " offsets for " + text.length() + " characters");
        }
        return new EmbeddedText(source, text, 0, offsets.clone());
    }

    /** The inner text. */
    public String text() {
        return text;
    }

    /** The text around it. */
    public SourceText source() {
        return source;
    }

    /** Where a span of the inner text stands in the source. */
    public Span toSource(Span inner) {
        int start = outer(inner.start());
        int end = inner.length() == 0 ? start : Math.max(start, outer(inner.end() - 1) + lastWidth(inner.end() - 1));
        return new Span(start, end);
    }

    /** The line and column in the source of an offset of the inner text. */
    public Position position(int innerOffset) {
        return source.position(outer(innerOffset));
    }

    /** A diagnostic about a span of the inner text. {@code fix} may be null. */
    public Diagnostic diagnostic(Level level, String id, Span inner, String message, String fix) {
        return new Diagnostic(level, id, source, toSource(inner), message, fix);
    }

    /** An error about a span of the inner text. {@code fix} may be null. */
    public Diagnostic error(String id, Span inner, String message, String fix) {
        return diagnostic(Level.ERROR, id, inner, message, fix);
    }

    private int outer(int innerOffset) {
        int inside = Math.max(0, Math.min(innerOffset, text.length()));
        return offsets == null ? base + inside : offsets[inside];
    }

    private int lastWidth(int innerOffset) {
        if (offsets == null || innerOffset >= text.length()) {
            return 1;
        }
        return Math.max(1, offsets[innerOffset + 1] - offsets[innerOffset]);
    }

    @Override
    public String toString() {
        return text;
    }
}
