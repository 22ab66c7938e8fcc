package dev.tocsin.query.predicate;

import dev.tocsin.query.EventQuery;

/** A query that lets an event through exactly when one predicate holds for it. */
public interface Conditional extends EventQuery {
    /** The predicate; dates relative to now are not bound yet. */
    Predicate predicate();
}
