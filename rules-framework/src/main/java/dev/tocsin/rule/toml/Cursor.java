package dev.tocsin.rule.toml;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A place in the text that moves on, with what was found on the way. */
final class Cursor {
    private static final int MOST_ERRORS = 100;

    final SourceText source;
    final String text;
    final List<Diagnostic> errors = new ArrayList<>();
    final List<TomlComment> comments = new ArrayList<>();
    int at;

    Cursor(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here, or 0 at the end. */
    char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean startsWith(String expected) {
        return text.startsWith(expected, at);
    }

    boolean atLineEnd() {
        return atEnd() || here() == '\n' || startsWith("\r\n");
    }

    void skipBlanks() {
        while (here() == ' ' || here() == '\t') {
            at++;
        }
    }

    /** Skips blanks, comments and line ends. */
    void skipToContent() {
        for (skipBlanks(); !atEnd(); skipBlanks()) {
            if (here() == '#') {
                comment();
            } else if (atLineEnd()) {
                at++;
            } else {
                return;
            }
        }
    }

    void comment() {
        int start = at;
        boolean bad = false;
        while (!atLineEnd()) {
            char c = here();
            if (isControl(c) && !bad) {
                error(new Span(at, at + 1), "a comment holds the control character " + name(c), "remove it");
                bad = true;
            }
            at++;
        }
        comments.add(new TomlComment(new Span(start, at), text.substring(start + 1, at).strip()));
    }

    void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    void error(Span span, String message, String fix) {
        errors.add(TomlReader.error(source, span, message, fix));
    }

    /** The character here, as a span; of no length at the end of a line. */
    Span hereSpan() {
        return atLineEnd() ? Span.at(at) : new Span(at, text.offsetByCodePoints(at, 1));
    }

    /** What stands here, for messages. */
    String found() {
        if (atEnd()) {
            return "the end of the file";
        }
        if (atLineEnd()) {
            return "the end of the line";
        }
        return isControl(here()) ? name(here()) : "\"" + hereSpan().of(text) + "\"";
    }

    boolean tooManyErrors() {
        return errors.size() >= MOST_ERRORS;
    }

    static boolean isControl(char c) {
        return c < ' ' && c != '\t' || c == 0x7f;
    }

    static String name(char c) {
        return "U+%04X".formatted((int) c);
    }
}
