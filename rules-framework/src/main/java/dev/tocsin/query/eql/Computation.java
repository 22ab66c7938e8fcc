package dev.tocsin.query.eql;

/** Computes a value or condition from one value of each field that it mentions; null stands for no value. */
@FunctionalInterface
interface Computation {
    /**
     * The value, a Boolean for a condition; null where nothing can be said.
     *
     * @param slots a value for each mention of a field, in the order of the text
     */
    Object of(Object[] slots);
}
