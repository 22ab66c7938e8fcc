package dev.tocsin.query.eql;

/** Is told what happens to partial sequences; made for explanations, silent otherwise. Stages count positions that must occur. */
interface Trace {
    /** Listens to nothing. */
    Trace SILENT = new Trace() {
    };

    /** A sequence began or went on; {@code partial} ends with the event of {@code stage}. */
    default void reached(JoinKey key, int stage, Partial partial) {
    }

    /** An event for {@code stage} came too long after the first one. */
    default void tooLate(JoinKey key, int stage, Partial partial, Place event) {
    }

    /** An until event lies between the last event and one for {@code stage}. */
    default void ended(JoinKey key, int stage, Partial partial, Place until, Place event) {
    }

    /** A complete sequence was dropped because the event of a missing item came. */
    default void occurred(JoinKey key, int item, Partial complete, Place event) {
    }

    /** A sequence was found. */
    default void completed(JoinKey key, Partial complete) {
    }
}
