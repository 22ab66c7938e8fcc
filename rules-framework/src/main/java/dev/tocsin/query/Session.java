package dev.tocsin.query;

import dev.tocsin.event.EventBatch;

/** One run of a query over batches of events. Not thread safe. */
public interface Session {
    /**
     * Takes the next events. Rows of batches keep the order in which the events were given.
     *
     * @throws QueryRunException when the engine would end the query with an error at run time
     */
    void accept(EventBatch batch);

    /** Ends the run. Call once. */
    QueryResult finish();
}
