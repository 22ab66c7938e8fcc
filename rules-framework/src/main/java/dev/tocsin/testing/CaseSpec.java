package dev.tocsin.testing;

import dev.tocsin.source.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case as it is written, before its files are read.
 *
 * @param place where it stands
 * @param events what happens
 * @param history what happened before, for rules that look back
 * @param now the time of the run, or null for the time of the newest event
 * @param runs the times of several runs, or empty for one at {@code now}
 * @param needed what the run needs beside events
 * @param query the number of a hunt's query from 1, or null for the only one
 * @param skip why it is not run, or null
 */
record CaseSpec(
        String name, Place place, List<EventSource> events, List<EventSource> history, Instant now, List<Instant> runs,
        Needed needed, Long query, Expectation expectation, String skip) {
    /** Copies the lists. */
    CaseSpec {
        events = List.copyOf(events);
        history = List.copyOf(history);
        runs = List.copyOf(runs);
    }

    /** The case of one events file, named as seen from the fixture folder. */
    static CaseSpec ofFile(String file, Place place, Expectation expectation) {
        return new CaseSpec(file, place, List.of(new EventSource.OfFile(file, place)), List.of(), null, List.of(),
                Needed.NOTHING, null, expectation, null);
    }

    /** An error about something that the case gives in vain. */
    Diagnostic misplaced(String message, String fix) {
        return place.error(CaseTable.ID, message, fix);
    }

    /** The files that it names, as it names them. */
    List<String> files() {
        return Stream.concat(Stream.of(events, history).flatMap(List::stream), needed.sources())
                .filter(EventSource.OfFile.class::isInstance).map(source -> ((EventSource.OfFile) source).path()).toList();
    }
}
