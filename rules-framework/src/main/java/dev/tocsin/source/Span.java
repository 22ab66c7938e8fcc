package dev.tocsin.source;

/**
 * A stretch of a text, half open: {@code start} is in it, {@code end} is not.
 *
 * @param start offset of the first UTF-16 unit, from 0
 * @param end offset after the last UTF-16 unit; equal to {@code start} for a place between two units
 */
public record Span(int start, int end) {
    /** @throws IllegalArgumentException when the stretch is negative */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    /** The place at {@code offset}, of no length. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    /** The smallest span that holds this one and {@code other}. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Its length in UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** The text that it covers. */
    public String of(String text) {
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }
}
