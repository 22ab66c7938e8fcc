package dev.tocsin.query.esql.evaluate;

/** What an operator does with the values of its operands in one row: nulls and several values come as they are. */
@FunctionalInterface
interface RowFunction {
    /** The value; the array is used again for the next row. */
    Object apply(Object[] operands);
}
