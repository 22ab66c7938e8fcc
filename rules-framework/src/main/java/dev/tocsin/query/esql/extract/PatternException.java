package dev.tocsin.query.esql.extract;

/** Why a DISSECT or GROK pattern cannot be used, in the engine's words where the notes give them. */
public final class PatternException extends Exception {
    private static final long serialVersionUID = 1L;

    PatternException(String message) {
        super(message, null, false, false);
    }
}
