package dev.tocsin.watch;

/**
 * What became of a file.
 *
 * @param file what messages call it
 */
public record Change(String file, Kind kind) {
    /** What can become of a file. */
    public enum Kind {
        /** It holds something else. */
        CHANGED,
        /** It was not there before, or has another name now. */
        ADDED,
        /** It is gone, or has another name now. */
        REMOVED
    }
}
