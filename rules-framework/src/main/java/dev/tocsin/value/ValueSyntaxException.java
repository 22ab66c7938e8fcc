package dev.tocsin.value;

/** A text that is not what it should be: no regular expression, no date, no address. The message says what was expected. */
public final class ValueSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** With one sentence that says what is wrong. */
    public ValueSyntaxException(String message) {
        super(message);
    }
}
