package dev.tocsin.source;

/** How much a diagnostic matters, the gravest first. */
public enum Level {
    /** The thing cannot be used, or means something else than it says. */
    ERROR,
    /** It can be used, but somebody should look. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Whether this level is as grave as {@code other} or graver. */
    public boolean atLeast(Level other) {
        return compareTo(other) <= 0;
    }
}
