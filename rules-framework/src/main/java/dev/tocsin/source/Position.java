package dev.tocsin.source;

/**
 * A place in a text as people count: both numbers start at 1.
 *
 * @param line the line, the first is 1
 * @param column the column in UTF-16 units, the first is 1
 */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
