package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.Evaluation;

/** What a scalar function does with the arguments of one row. Stateless and thread safe. */
@FunctionalInterface
public interface ScalarBody {
    /**
     * The value for some arguments.
     *
     * <p>Unless the function was declared otherwise no argument is null and none has several values. There are as many as the
     * query gives, so an optional one may be missing; the map of options is not among them.
     *
     * @return a value of the result's type, or null
     * @throws EsqlException when there is none: the caller turns it into null and a warning
     */
    Object apply(Object[] arguments, Evaluation evaluation);
}
