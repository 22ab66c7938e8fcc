package dev.tocsin.rule.toml;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.List;

/** Reads a document line by line; after an error it goes on with the next line that looks like a key or a header. */
final class TomlReader {
    private final Cursor cursor;
    private final KeyReader keys;
    private final ValueReader values;
    private final TableBuilder root = TableBuilder.root();
    private TableBuilder current = root;
    private boolean whole = true;

    TomlReader(SourceText source) {
        this.cursor = new Cursor(source);
        this.keys = new KeyReader(cursor);
        this.values = new ValueReader(cursor, keys);
    }

    TomlDocument read() {
        if (cursor.here() == '\uFEFF') {
            cursor.at++;
        }
        for (cursor.skipToContent(); !cursor.atEnd() && !cursor.tooManyErrors(); cursor.skipToContent()) {
            int start = cursor.at;
            if (!statement()) {
                whole = false;
                resume(start);
            }
        }
        whole &= cursor.atEnd();
        return new TomlDocument(cursor.source, root.build(), cursor.comments, cursor.errors, whole);
    }

    private boolean statement() {
        boolean read = cursor.here() == '[' ? header() : pair();
        if (!read) {
            return false;
        }
        cursor.skipBlanks();
        if (cursor.here() == '#') {
            cursor.comment();
        }
        if (!cursor.atLineEnd()) {
            cursor.error(cursor.hereSpan(), "the line should end here, but " + cursor.found() + " follows",
                    "begin a new line for the next key, or put the whole text between quotes");
            return false;
        }
        return true;
    }

    private boolean header() {
        int start = cursor.at;
        boolean list = cursor.startsWith("[[");
        String close = list ? "]]" : "]";
        cursor.at += close.length();
        current = HeaderPath.nowhere(Span.at(start));
        List<Key> path = keys.path(0);
        if (path == null) {
            return false;
        }
        if (!cursor.startsWith(close)) {
            cursor.error(cursor.hereSpan(), "\"" + close + "\" was expected to end the table's name, but "
                    + cursor.found() + " was found", null);
            return false;
        }
        cursor.at += close.length();
        current = new HeaderPath(cursor, root).open(path, list, new Span(start, cursor.at));
        return true;
    }

    private boolean pair() {
        List<Key> path = keys.path(0);
        if (path == null || !keys.equalsSign()) {
            return false;
        }
        TomlValue value = values.value(path.size());
        if (value == null) {
            return false;
        }
        current.put(path, value, cursor);
        return true;
    }

    /** Goes to the next line that begins like a header or a key, so that one error does not become many. */
    private void resume(int start) {
        cursor.at = Math.max(cursor.at, start);
        do {
            cursor.skipLine();
        } while (!cursor.atEnd() && !looksLikeStatement(cursor.at));
    }

    private boolean looksLikeStatement(int from) {
        String text = cursor.text;
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '[') {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).strip();
            return line.matches("\\[{1,2}[\\w.\"'$ -]+]{1,2}\\s*(#.*)?");
        }
        int name = at;
        while (at < text.length() && KeyReader.isBare(text.charAt(at))) {
            at++;
        }
        if (at == name) {
            return false;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '=';
    }

    static Diagnostic error(SourceText source, Span span, String message, String fix) {
        return new Diagnostic(Level.ERROR, TomlDocument.SYNTAX, source, span, message, fix);
    }
}
