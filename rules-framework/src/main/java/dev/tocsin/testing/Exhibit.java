package dev.tocsin.testing;

import dev.tocsin.event.Event;
import dev.tocsin.query.Explanation;
import java.util.List;
import java.util.Optional;

/**
 * A case with all that it was run on, to be shown to people.
 *
 * @param verdict what it showed
 * @param kind what it wants of its rule
 * @param events what happened, by number: {@link dev.tocsin.detect.Alert#events()} of the verdict are places in this list; empty
 *     when the case could not be run
 * @param history how many of the events, from the first, are there for looking back only
 * @param why the clauses for each event; empty when the case could not be run
 * @param nearMisses events that nearly matched, the nearest first
 */
public record Exhibit(Verdict verdict, Kind kind, List<Event> events, int history, Optional<Why> why, List<NearMiss> nearMisses) {
    /** Copies the lists. */
    public Exhibit {
        events = List.copyOf(events);
        nearMisses = List.copyOf(nearMisses);
    }

    /** What a case wants of its rule. */
    public enum Kind {
        /** Alerts. */
        FIRES,
        /** No alert. */
        SILENT;

        static Kind of(Expectation expectation) {
            boolean silent = expectation instanceof Expectation.Silent
                    || expectation instanceof Expectation.Exactly exactly && exactly.count() == 0
                    || expectation instanceof Expectation.OfRuns runs && runs.runs().stream().allMatch(r -> r.expected().count() == 0);
            return silent ? SILENT : FIRES;
        }
    }

    /** The case was not run. */
    static Exhibit without(Verdict verdict, Kind kind) {
        return new Exhibit(verdict, kind, List.of(), 0, Optional.empty(), List.of());
    }

    /** What is said of the run as a whole or of one event, in the order in which a person reads it. */
    public List<Explanation.Part> parts() {
        return why.map(w -> w.explanation().parts()).orElse(List.of());
    }
}
