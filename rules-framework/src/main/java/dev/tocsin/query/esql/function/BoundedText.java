package dev.tocsin.query.esql.function;

/**
 * A text that a backtracking regular expression may look at only so often, so that no pattern runs without end: at the bound
 * it throws {@link ExhaustedException}.
 */
final class BoundedText implements CharSequence {
    /** Thrown when a pattern has looked at the text too often. Has no stack trace. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ExhaustedException() {
            super("too many steps", null, false, false);
        }
    }

    private final String text;
    private long left;

    /** A text that may be looked at {@code steps} times. */
    BoundedText(String text, long steps) {
        this.text = text;
        this.left = steps;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
