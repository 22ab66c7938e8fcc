package dev.tocsin.query.eql;

/** Leaves the part of a query that cannot be read; the diagnostic was noted before. */
final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyntaxException() {
        super("not readable", null, false, false);
    }
}
