package dev.tocsin.query.esql.function;

/** A function of the language. */
public sealed interface EsqlFunction permits ScalarFunction, AggregateFunction, GroupingFunction, SearchFunction {
    /** What it is called, takes and gives. */
    Signature signature();
}
