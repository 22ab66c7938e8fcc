package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Page;

/** A command at work: takes pages of rows and gives pages to the next command. Not thread safe. */
interface Step {
    /** Takes rows and gives what it can already make of them. */
    void accept(Page page, Sink next);

    /** No more rows come: gives the rest. */
    default void finish(Sink next) {
    }

    /** Whether no further row can change what it gives, so that reading may stop. */
    default boolean done() {
        return false;
    }
}
