package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.plan.Expression;

/** Computes expressions that refer to no column. */
@FunctionalInterface
public interface Folding {
    /**
     * The value of an expression without columns.
     *
     * @throws dev.tocsin.query.esql.value.EsqlException when the engine would end the query over it
     */
    Object fold(Expression expression);
}
