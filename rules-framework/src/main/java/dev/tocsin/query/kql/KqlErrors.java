package dev.tocsin.query.kql;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Span;

/** Keeps the first syntax error of a query; after it, parsing only unwinds. */
final class KqlErrors {
    static final String ID = "kql-syntax";
    /** How deep parentheses and braces may nest; the trees of deeper ones could not be walked. */
    static final int MAX_DEPTH = 200;

    private final EmbeddedText source;
    private Diagnostic first;

    KqlErrors(EmbeddedText source) {
        this.source = source;
    }

    /** Returns null, so that a parser can return it. */
    <T> T fail(int start, int end, String message, String fix) {
        if (first == null) {
            first = source.error(ID, new Span(start, Math.max(start, end)), message, fix);
        }
        return null;
    }

    <T> T tooDeep(int at) {
        return fail(at, at + 1, "the query nests deeper than " + MAX_DEPTH + " levels", "take parentheses apart");
    }

    Diagnostic first() {
        return first;
    }
}
