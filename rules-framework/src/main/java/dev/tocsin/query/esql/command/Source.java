package dev.tocsin.query.esql.command;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;

/** A source command at work: makes rows of events or of nothing. Not thread safe. */
interface Source {
    /** The columns of its pages. */
    Layout layout();

    /** Takes events. */
    void accept(EventBatch batch, Sink next);

    /** No more events come: gives the rest. */
    default void finish(Sink next) {
    }
}
