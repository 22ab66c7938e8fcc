package dev.tocsin.history;

/**
 * How much of a tree is written at most.
 *
 * @param files how many files
 * @param fileBytes how large one may be
 * @param bytes how large all may be together
 */
record Bounds(int files, long fileBytes, long bytes) {
    static final Bounds STANDARD = new Bounds(300_000, 512L << 20, 4L << 30);
}
