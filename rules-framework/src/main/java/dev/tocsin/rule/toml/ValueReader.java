package dev.tocsin.rule.toml;

import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads values. Every method gives null after an error. */
final class ValueReader {
    private final Cursor cursor;
    private final KeyReader keys;
    private final StringReader strings;

    ValueReader(Cursor cursor, KeyReader keys) {
        this.cursor = cursor;
        this.keys = keys;
        this.strings = new StringReader(cursor);
    }

    TomlValue value(int depth) {
        if (depth > KeyReader.DEEPEST) {
            cursor.error(cursor.hereSpan(), "values lie deeper in each other than " + KeyReader.DEEPEST + " levels", null);
            return null;
        }
        return switch (cursor.here()) {
            case '"', '\'' -> strings.read();
            case '[' -> list(depth + 1);
            case '{' -> table(depth + 1);
            default -> word();
        };
    }

    private TomlValue list(int depth) {
        int start = cursor.at++;
        List<TomlValue> values = new ArrayList<>();
        while (true) {
            cursor.skipToContent();
            if (cursor.here() == ']') {
                cursor.at++;
                return new TomlList(new Span(start, cursor.at), values);
            }
            if (cursor.atEnd()) {
                cursor.error(new Span(start, start + 1), "the list that begins here is never closed", "write \"]\" after its last value");
                return null;
            }
            TomlValue value = value(depth);
            if (value == null) {
                return null;
            }
            values.add(value);
            cursor.skipToContent();
            if (cursor.here() == ',') {
                cursor.at++;
            } else if (cursor.here() != ']') {
                cursor.error(cursor.hereSpan(), "\",\" or \"]\" was expected after a value of a list, but " + cursor.found()
                        + " was found", null);
                return null;
            }
        }
    }

    private TomlValue table(int depth) {
        int start = cursor.at++;
        TableBuilder table = TableBuilder.inline();
        cursor.skipBlanks();
        if (cursor.here() == '}') {
            return closed(table, start);
        }
        while (true) {
            stayOnLine();
            if (cursor.here() == '}') {
                cursor.error(cursor.hereSpan(), "a key was expected in the inline table, but \"}\" was found", "remove the last comma");
                return closed(table, start);
            }
            List<Key> path = keys.path(0);
            if (path == null || !keys.equalsSign()) {
                return null;
            }
            TomlValue value = value(depth + path.size());
            if (value == null) {
                return null;
            }
            table.put(path, value, cursor);
            stayOnLine();
            if (cursor.here() == '}') {
                return closed(table, start);
            }
            if (cursor.here() != ',') {
                cursor.error(cursor.hereSpan(), "\",\" or \"}\" was expected in the inline table, but " + cursor.found()
                        + " was found", null);
                return null;
            }
            cursor.at++;
        }
    }

    private TomlValue closed(TableBuilder table, int start) {
        cursor.at++;
        return table.build(new Span(start, cursor.at));
    }

    /** A line end inside an inline table is an error, but the table is read on. */
    private void stayOnLine() {
        cursor.skipBlanks();
        if (cursor.here() == '#' || cursor.atLineEnd()) {
            cursor.error(cursor.hereSpan(), "an inline table ends on the line that it begins on, but " + cursor.found()
                    + " was found", "write it on one line, or as a table with a header");
            cursor.skipToContent();
        }
    }

    private TomlValue word() {
        int start = cursor.at;
        String word = Scalars.word(cursor.text, start);
        Span span = new Span(start, start + word.length());
        if (word.isEmpty()) {
            cursor.error(cursor.hereSpan(), "a value was expected, but " + cursor.found() + " was found", null);
            return null;
        }
        cursor.at = span.end();
        TomlValue value = Scalars.read(word, span);
        if (value == null) {
            cursor.error(span, Scalars.complaint(word), Scalars.fix(word));
        }
        return value;
    }
}
