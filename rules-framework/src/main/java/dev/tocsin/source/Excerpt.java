package dev.tocsin.source;

/** The line of a text around a place, with carets under it. */
public final class Excerpt {
    private static final int WIDTH = 110;

    private Excerpt() {
    }

    /**
     * Two lines, indented, each ended by a line feed: the source line (cut around the place when it is long, tabs and control
     * characters shown as blanks) and the carets. A place of several lines is marked to the end of its first. Of a text without
     * a character there is nothing to show.
     */
    public static String of(SourceText source, Span span) {
        if (source.text().isEmpty()) {
            return "";
        }
        Position start = source.position(span.start());
        String line = source.line(start.line());
        int from = Math.min(start.column() - 1, line.length());
        int to = Math.max(from + 1, Math.min(from + span.length(), line.length()));
        int cut = from > WIDTH - 20 ? from - 20 : 0;
        String shown = (cut > 0 ? "..." : "") + line.substring(cut, Math.min(line.length(), cut + WIDTH));
        int shift = cut > 0 ? 3 - cut : 0;
        String number = Integer.toString(start.line());
        String carets = "^".repeat(Math.max(1, Math.min(to, cut + WIDTH) - from));
        return "    " + number + " | " + shown.replaceAll("\\p{Cntrl}", " ") + "\n"
                + "    " + " ".repeat(number.length()) + " | " + " ".repeat(from + shift) + carets + "\n";
    }
}
