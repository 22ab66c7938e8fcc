package dev.tocsin.query.esql.syntax;

import dev.tocsin.source.Span;

/** Ends the reading of one command; caught where reading can go on. */
final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Span span;
    private final String fix;

    SyntaxException(Span span, String message, String fix) {
        super(message, null, false, false);
        this.span = span;
        this.fix = fix;
    }

    Span span() {
        return span;
    }

    String fix() {
        return fix;
    }
}
