package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.source.Diagnostic;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The events of a run and how far each came.
 *
 * @param now the time of the run
 * @param window what the run looks at
 * @param visible the rows in indices that the rule reads
 * @param inside the rows in the window
 * @param kept the rows that filters let through
 * @param matched the rows that the query matches
 * @param warnings what the engine would warn of before it runs the query
 */
record Selection(
        EventBatch batch, EventTimes times, Instant now, RunWindow window, RowSet visible, RowSet inside, RowSet kept,
        RowSet matched, List<Diagnostic> warnings) {
    /** Copies the list. */
    Selection {
        warnings = List.copyOf(warnings);
    }

    /** The rows that the query is asked about when it looks at several events. */
    RowSet reached() {
        return visible.and(inside).and(kept);
    }

    /** The rows that could be alerts, at whatever time. */
    RowSet anytime() {
        return visible.and(kept).and(matched);
    }

    /** The rows that could be alerts of this run. */
    RowSet hits() {
        return anytime().and(inside);
    }

    /** The same in the order of the detection engine: oldest first. */
    int[] oldestFirst() {
        Comparator<Integer> order = times.oldestFirst();
        return IntStream.of(hits().toArray()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }
}
