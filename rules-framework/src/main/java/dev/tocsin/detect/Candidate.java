package dev.tocsin.detect;

import java.time.Instant;
import java.util.List;

/**
 * An alert that is written unless a limit or suppression is in the way.
 *
 * @param parts its building blocks
 * @param start the time of its oldest event
 * @param end the time of its newest event
 * @param row the row of its event; -1 when it has none or several
 */
record Candidate(Alert alert, List<Alert> parts, Instant start, Instant end, int row) {
    /** The alert of one event. */
    static Candidate of(Alert alert, Instant time, int row) {
        return new Candidate(alert, List.of(), time, time, row);
    }
}
