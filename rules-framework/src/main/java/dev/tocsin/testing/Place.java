package dev.tocsin.testing;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;

/**
 * Where something stands.
 *
 * @param source the file
 * @param span the stretch of it
 */
public record Place(SourceText source, Span span) {
    /** The file without a stretch of it: its first character. */
    public static Place of(SourceText source) {
        return new Place(source, Span.at(0));
    }

    /** The line, from 1. */
    public int line() {
        return source.position(span.start()).line();
    }

    /** {@code rules/x.toml:41}. */
    public String text() {
        return source.name() + ":" + line();
    }

    /** An error about it; {@code fix} may be null. */
    Diagnostic error(String id, String message, String fix) {
        return new Diagnostic(Level.ERROR, id, source, span, message, fix);
    }

    /** A warning about it; {@code fix} may be null. */
    Diagnostic warning(String id, String message, String fix) {
        return new Diagnostic(Level.WARNING, id, source, span, message, fix);
    }
}
