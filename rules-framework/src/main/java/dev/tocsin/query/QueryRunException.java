package dev.tocsin.query;

import dev.tocsin.source.Diagnostic;

/** An error that ends a query while it runs, as the engine would end it. */
public final class QueryRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    /** An error at a place of the query. */
    public QueryRunException(Diagnostic diagnostic) {
        super(diagnostic.headline());
        this.diagnostic = diagnostic;
    }

    /** What happened, and where. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
