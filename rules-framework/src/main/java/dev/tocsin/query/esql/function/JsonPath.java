package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in a JSON document JSON_EXTRACT looks: {@code a.b[0]}, {@code ['k.x']}, with an optional leading {@code $} or
 * {@code $.} (esql 80). No wildcards, slices or filters, as in the engine.
 *
 * @param text the path as it was written
 * @param steps a {@link String} for a key, an {@link Integer} for an index; empty for the whole document
 */
record JsonPath(String text, List<Object> steps) {
    JsonPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws EsqlException for a malformed one
     */
    static JsonPath parse(String text) {
        return new JsonPath(text, new Reader(text).read());
    }

    private static final class Reader {
        private final String text;
        private final List<Object> steps = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Object> read() {
            if (text.equals("$") || text.equals("$.")) {
                return steps;
            }
            if (text.startsWith("$")) {
                at = 1;
                if (text.charAt(at) == '.') {
                    at++;
                } else if (text.charAt(at) != '[') {
                    throw invalid("expected [.] or [[] after [$]", at);
                }
            }
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '[') {
                    bracket();
                } else if (c == '.') {
                    dot();
                } else if (steps.isEmpty()) {
                    key();
                } else {
                    throw invalid("expected [.] or [[] before [" + c + "]", at);
                }
            }
            return steps;
        }

        private void dot() {
            if (steps.isEmpty()) {
                throw invalid("path cannot start with a dot", at);
            }
            at++;
            if (at == text.length()) {
                throw invalid("path cannot end with a dot", at - 1);
            }
            if (text.charAt(at) == '.') {
                throw invalid("consecutive dots", at - 1);
            }
            key();
        }

        private void key() {
            int start = at;
            while (at < text.length() && ".[]".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == start) {
                throw invalid("empty key name", start);
            }
            steps.add(text.substring(start, at));
        }

        private void bracket() {
            int open = at++;
            blanks();
            if (at == text.length()) {
                throw invalid("missing closing bracket", open);
            }
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                quoted(c, open);
            } else {
                index(open);
            }
            blanks();
            if (at == text.length() || text.charAt(at) != ']') {
                throw invalid("missing closing bracket", open);
            }
            at++;
        }

        private void quoted(char quote, int open) {
            StringBuilder key = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == quote) {
                    at++;
                    steps.add(key.toString());
                    return;
                }
                if (c == '\\' && at + 1 < text.length() && "\\'\"".indexOf(text.charAt(at + 1)) >= 0) {
                    c = text.charAt(++at);
                }
                key.append(c);
            }
            throw invalid("missing closing quote", open);
        }

        private void index(int open) {
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == start) {
                throw invalid("expected an array index or a quoted key", open);
            }
            try {
                steps.add(Integer.parseInt(text.substring(start, at)));
            } catch (NumberFormatException e) {
                throw invalid("array index out of range", open);
            }
        }

        private void blanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private EsqlException invalid(String reason, int place) {
            return EsqlException.illegal(
                    "Invalid JSON path [" + text + "]: " + reason + " at position " + place);
        }
    }
}
