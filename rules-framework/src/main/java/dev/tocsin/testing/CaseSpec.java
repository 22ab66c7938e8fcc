package dev.tocsin.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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
