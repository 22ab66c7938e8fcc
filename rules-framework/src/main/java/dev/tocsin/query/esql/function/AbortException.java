package dev.tocsin.query.esql.function;

/** That a function ends the whole query with an error at its place, instead of a null and a warning. Has no stack trace. */
public final class AbortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AbortException(String message) {
        super(message, null, false, false);
    }
}
