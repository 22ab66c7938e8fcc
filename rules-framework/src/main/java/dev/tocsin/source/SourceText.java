package dev.tocsin.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * A named text that knows its lines. Immutable.
 *
 * <p>A line ends with LF, CR LF or CR. The name is what messages show: a path with forward slashes, relative to the
 * root that the user knows, or a word such as {@code query} for text without a file.
 */
public final class SourceText {
    private final String name;
    private final String text;
    private final int firstLine;
    private final int[] lineStarts;

    /** A text under a name; neither may be null. */
    public SourceText(String name, String text) {
        this(name, text, 1);
    }

    /**
     * Some lines of a text that is too large to be kept whole.
     *
     * @param firstLine the number of its first line, from 1
     */
    public SourceText(String name, String text, int firstLine) {
        this.name = Objects.requireNonNull(name, "name");
        this.text = Objects.requireNonNull(text, "text");
        this.firstLine = firstLine;
        this.lineStarts = lineStarts(text);
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** How many lines it holds; an empty text has one. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The line and column of {@code offset}; offsets outside the text are moved to its nearest end. */
    public Position position(int offset) {
        int inside = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(lineStarts, inside);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + firstLine, inside - lineStarts[line] + 1);
    }

    /** The offset of a position; moved to the nearest place inside the text. */
    public int offset(Position position) {
        int line = Math.max(0, Math.min(position.line() - firstLine, lineStarts.length - 1));
        return Math.min(lineStarts[line] + position.column() - 1, text.length());
    }

    /** A line without its end; the first of a whole text is 1. */
    public String line(int number) {
        int index = number - firstLine;
        int start = lineStarts[index];
        int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Searches instead of looking at every character: rules are long, and most files have no CR at all. */
    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean feedFirst = carriage < 0 || feed >= 0 && feed <= carriage + 1;
            int end = feedFirst ? feed : carriage;
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
            feed = feed >= 0 && feed <= end ? text.indexOf('\n', end + 1) : feed;
            carriage = carriage >= 0 && carriage <= end ? text.indexOf('\r', end + 1) : carriage;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name;
    }
}
