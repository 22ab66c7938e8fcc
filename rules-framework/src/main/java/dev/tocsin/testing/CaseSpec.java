package dev.tocsin.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case as it is written, before its files are read.
 *
 * @param place where it stands
 * @param events what happens
 * @param history what happened before, for rules that look back
 * @param now the time of the run, or null for the time of the newest event
 * @param runs the times of several runs, or empty for one at {@code now}
 * @param query the number of a hunt's query from 1, or null for the only one
 * @param skip why it is not run, or null
 */
record CaseSpec(
        String name, Place place, List<EventSource> events, List<EventSource> history, Instant now, List<Instant> runs,
        Supplies supplies, Long query, Expectation expectation, String skip) {
    /** Copies the lists. */
    CaseSpec {
        events = List.copyOf(events);
        history = List.copyOf(history);
        runs = List.copyOf(runs);
    }

    /** The case of one events file, named as seen from the fixture folder. */
    static CaseSpec ofFile(String file, Place place, Expectation expectation) {
        Supplies nothing = new Supplies(List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), place);
        return new CaseSpec(file, place, List.of(new EventSource.OfFile(file, place)), List.of(), null, List.of(), nothing, null,
                expectation, null);
    }

    /** The files that it names, as it names them. */
    List<String> files() {
        return Stream.of(events, history, supplies.indicators(), supplies.anomalies(), supplies.answers(), supplies.exceptions(),
                        supplies.lookups().values().stream().flatMap(List::stream).toList(),
                        supplies.enrich().values().stream().flatMap(List::stream).toList())
                .flatMap(List::stream).filter(EventSource.OfFile.class::isInstance)
                .map(source -> ((EventSource.OfFile) source).path()).toList();
    }

    /** What a run needs beside events. */
    record Supplies(
            List<EventSource> indicators, List<EventSource> anomalies, Map<String, List<EventSource>> lookups,
            Map<String, List<EventSource>> enrich, List<EventSource> answers, List<EventSource.OfFile> exceptions, Place place) {
        /** Copies the lists and maps. */
        Supplies {
            indicators = List.copyOf(indicators);
            anomalies = List.copyOf(anomalies);
            lookups = Map.copyOf(lookups);
            enrich = Map.copyOf(enrich);
            answers = List.copyOf(answers);
            exceptions = List.copyOf(exceptions);
        }
    }
}
