package dev.tocsin.report;

/** Colours of a terminal, or none. */
public enum Paint {
    /** Plain text, for files and pipes. */
    NONE,
    /** ANSI colours. */
    ANSI;

    private static final String RESET = "\u001b[0m";

    /** Good news. */
    public String good(String text) {
        return in("\u001b[32m", text);
    }

    /** Bad news. */
    public String bad(String text) {
        return in("\u001b[31m", text);
    }

    /** News that somebody should look at. */
    public String careful(String text) {
        return in("\u001b[33m", text);
    }

    /** What can be skipped by the eye. */
    public String faint(String text) {
        return in("\u001b[2m", text);
    }

    /** What the eye should find. */
    public String strong(String text) {
        return in("\u001b[1m", text);
    }

    private String in(String code, String text) {
        return this == NONE || text.isEmpty() ? text : code + text + RESET;
    }
}
