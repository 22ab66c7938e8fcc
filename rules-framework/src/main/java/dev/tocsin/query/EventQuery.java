package dev.tocsin.query;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;

/** A query that decides each event by itself. */
public interface EventQuery extends CompiledQuery {
    /** The rows of a batch that match. */
    RowSet match(RunContext context, EventBatch batch);
}
