package dev.tocsin.event;

/** Finds lines in bytes, and whether the JSON on a line is whole. */
final class JsonLines {
    private JsonLines() {
    }

    /** Where the line of {@code at} begins, not before {@code from}. */
    static int start(byte[] bytes, int from, int at) {
        int start = at;
        while (start > from && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** Where the line of {@code at} ends: at its line feed or at {@code to}. */
    static int end(byte[] bytes, int at, int to) {
        int end = at;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** How many line feeds there are. */
    static int count(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The first byte at or after {@code from} that is no blank; {@code to} when there is none. */
    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    /**
     * Whether each event stands on a line of its own, judged by the first lines: the first value closes on its line, or the
     * second line begins another object although it does not.
     */
    static boolean linewise(byte[] bytes, int from, int to) {
        int first = skipBlanks(bytes, from, to);
        int end = end(bytes, first, to);
        if (closed(bytes, first, end)) {
            return true;
        }
        int second = skipBlanks(bytes, end, to);
        return second < to && bytes[first] == '{' && bytes[second] == '{';
    }

    private static boolean closed(byte[] bytes, int from, int to) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
        return depth <= 0 && !quoted;
    }
}
