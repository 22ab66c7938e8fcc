package dev.tocsin.query;

import dev.tocsin.event.EventBatch;

/** A query that is bound to a schema and can run any number of times. Immutable and thread safe. */
public interface CompiledQuery {
    /** Starts a run. */
    Session open(RunContext context);

    /**
     * Says why each event of a small batch matched or not, from the same nodes that evaluate it.
     *
     * @param context the run, as given to {@link #open}
     * @param batch all events of the run
     */
    Explanation explain(RunContext context, EventBatch batch);
}
