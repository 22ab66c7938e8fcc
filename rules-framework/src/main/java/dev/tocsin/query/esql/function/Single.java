package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.MultiValue;

/** The rule that most functions take single values only, for bodies that get several (esql 43). */
final class Single {
    private Single() {
    }

    /**
     * The only value of a place that is not null.
     *
     * @throws EsqlException when there are several
     */
    static Object of(Object place) {
        if (place instanceof MultiValue) {
            throw EsqlException.illegal("single-value function encountered multi-value");
        }
        return place;
    }
}
