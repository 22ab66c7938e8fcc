package dev.tocsin.query.esql.analysis;

/** Where an expression stands, which decides what may be in it. */
enum Place {
    /** WHERE: full text functions are allowed. */
    CONDITION,
    /** EVAL, SORT, ROW and others. */
    VALUE,
    /** A key of STATS or LIMIT BY: grouping functions are allowed. */
    KEY,
    /** An item of STATS: aggregates are allowed. */
    AGGREGATE,
    /** An argument of an aggregate. */
    INSIDE_AGGREGATE,
    /** The WHERE of an aggregate. */
    FILTER
}
