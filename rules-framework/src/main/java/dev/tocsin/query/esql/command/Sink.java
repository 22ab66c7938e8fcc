package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Page;

/** What comes after a command. */
interface Sink {
    /** Takes rows. */
    void accept(Page page);

    /** Whether further rows change nothing, so that making them may stop. */
    boolean done();
}
