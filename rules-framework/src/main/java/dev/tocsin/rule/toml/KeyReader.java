package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads keys: bare, quoted, and dotted ones. */
final class KeyReader {
    /** How deep tables and lists may lie in each other; no real document comes near it. */
    static final int DEEPEST = 100;

    private final Cursor cursor;
    private final StringReader strings;

    KeyReader(Cursor cursor) {
        this.cursor = cursor;
        this.strings = new StringReader(cursor);
    }

    /** Reads the parts of a key and the blanks around them; null after an error. */
    List<Key> path(int depth) {
        List<Key> path = new ArrayList<>();
        do {
            if (!path.isEmpty()) {
                cursor.at++;
            }
            cursor.skipBlanks();
            Key key = key();
            if (key == null) {
                return null;
            }
            path.add(key);
            if (depth + path.size() > DEEPEST) {
                cursor.error(key.span(), "tables lie deeper in each other than " + DEEPEST + " levels", null);
                return null;
            }
            cursor.skipBlanks();
        } while (cursor.here() == '.');
        return path;
    }

    /** Reads the sign between a key and its value. */
    boolean equalsSign() {
        if (cursor.here() == '=') {
            cursor.at++;
            cursor.skipBlanks();
            return true;
        }
        cursor.error(cursor.hereSpan(), "\"=\" and a value were expected after the key, but " + cursor.found() + " was found",
                cursor.here() == ':' ? "write \"=\" for \":\"" : null);
        return false;
    }

    private Key key() {
        int start = cursor.at;
        char c = cursor.here();
        if (c == '"' || c == '\'') {
            if (cursor.startsWith("\"\"\"") || cursor.startsWith("'''")) {
                cursor.error(new Span(start, start + 3), "a key cannot be a multi-line string", "use single quotes");
                return null;
            }
            TomlString name = strings.read();
            return name == null ? null : new Key(name.value(), name.span());
        }
        while (!cursor.atEnd() && isBare(cursor.here())) {
            cursor.at++;
        }
        if (cursor.at == start) {
            cursor.error(cursor.hereSpan(), "a key was expected, but " + cursor.found() + " was found",
                    "keys are letters, digits, \"_\" and \"-\"; any other key needs quotes");
            return null;
        }
        return new Key(cursor.text.substring(start, cursor.at), new Span(start, cursor.at));
    }

    static boolean isBare(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
