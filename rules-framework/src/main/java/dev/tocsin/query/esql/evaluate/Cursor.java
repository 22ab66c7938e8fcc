package dev.tocsin.query.esql.evaluate;

/** What an expression comes to in the rows of one page. Evaluates when asked; not thread safe. */
@FunctionalInterface
public interface Cursor {
    /** The value in a row: null, one value or several. */
    Object at(int row);
}
