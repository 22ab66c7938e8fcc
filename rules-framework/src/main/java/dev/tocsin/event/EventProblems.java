package dev.tocsin.event;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the events of one file, up to a number that somebody may read. */
final class EventProblems {
    private static final int MAX = 20;
    private static final int MAX_TEXT = 1 << 20;

    private final String file;
    private final List<Diagnostic> shown = new ArrayList<>();
    private int count;

    EventProblems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** A problem of the file as a whole. */
    void add(String id, String message, String fix) {
        add(id, new SourceText(file, ""), Span.at(0), message, fix);
    }

    /**
     * A problem at a byte.
     *
     * @param bytes what was read; the line of the byte is cut out of it for the message
     * @param from where the text that was read begins
     * @param to where it ends
     * @param offset the byte
     * @param line the number of its line
     */
    void add(byte[] bytes, int from, int to, int offset, int line, String id, String message, String fix) {
        if (count >= MAX) {
            count++;
            return;
        }
        int at = Math.max(from, Math.min(offset, to));
        int start = JsonLines.start(bytes, from, at);
        int end = Math.min(JsonLines.end(bytes, at, to), Math.max(at, start + MAX_TEXT));
        SourceText text = new SourceText(file, new String(bytes, start, end - start, StandardCharsets.UTF_8), line);
        int before = new String(bytes, start, at - start, StandardCharsets.UTF_8).length();
        add(id, text, new Span(before, Math.min(before + 1, Math.max(before, text.text().length()))), message, fix);
    }

    /** All problems; the last says how many more there are. */
    List<Diagnostic> all() {
        if (count <= MAX) {
            return List.copyOf(shown);
        }
        List<Diagnostic> out = new ArrayList<>(shown);
        Diagnostic last = shown.get(shown.size() - 1);
        out.add(new Diagnostic(last.level(), "event-more", last.source(), last.span(),
                "and " + (count - MAX) + " more problems in this file", null));
        return out;
    }

    private void add(String id, SourceText text, Span span, String message, String fix) {
        if (count++ < MAX) {
            shown.add(new Diagnostic(Level.ERROR, id, text, span, message, fix));
        }
    }
}
