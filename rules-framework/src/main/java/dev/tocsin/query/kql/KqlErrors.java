package dev.tocsin.query.kql;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Keeps the syntax errors of a query; after one, parsing only unwinds until a parser finds a place to go on from. */
final class KqlErrors {
    static final String ID = "kql-syntax";
    /** How deep parentheses and braces may nest; the trees of deeper ones could not be walked. */
    static final int MAX_DEPTH = 100;

    /** More than these would hide the first ones. */
    private static final int MOST = 20;

    private final EmbeddedText source;
    private final List<Diagnostic> all = new ArrayList<>();
    private boolean failed;
    private int start;

    KqlErrors(EmbeddedText source) {
        this.source = source;
    }

    /** Returns null, so that a parser can return it. */
    <T> T fail(int start, int end, String message, String fix) {
        if (!failed) {
            failed = true;
            this.start = start;
            all.add(source.error(ID, new Span(start, Math.max(start, end)), message, fix));
        }
        return null;
    }

    <T> T tooDeep(int at) {
        return fail(at, at + 1, "the query nests deeper than " + MAX_DEPTH + " levels", "take parentheses apart");
    }

    boolean failed() {
        return failed;
    }

    /** Where the last error begins. */
    int start() {
        return start;
    }

    /** Takes further errors; false when there are enough. */
    boolean resume() {
        failed = false;
        return all.size() < MOST;
    }

    List<Diagnostic> all() {
        return List.copyOf(all);
    }
}
