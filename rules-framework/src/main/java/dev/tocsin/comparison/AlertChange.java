package dev.tocsin.comparison;

import java.util.List;

/**
 * What became of the alerts of a rule, over all events that both sides were run on.
 *
 * @param before how many alerts it gave before
 * @param after how many it gives now
 * @param lost alerts that it gave before only, its own fixtures first
 * @param gained alerts that it gives now only, those on benign events first
 * @param notes why it could not be run somewhere: a sentence for each reason
 */
public record AlertChange(int before, int after, List<Difference> lost, List<Difference> gained, List<String> notes) {
    /** Nothing was run, and there is nothing to say. */
    public static final AlertChange NONE = new AlertChange(0, 0, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public AlertChange {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
        notes = List.copyOf(notes);
    }

    /** Whose events they are. */
    public enum Place {
        /** The rule's own fixtures. */
        OWN,
        /** The fixtures of another rule. */
        OTHER,
        /** The benign corpus. */
        BENIGN,
        /** Events that were named for the comparison. */
        CORPUS
    }

    /**
     * An alert that only one side gives.
     *
     * @param events where its first events stand: {@code fixtures/aws/x/fires/a.ndjson:3}; for an alert without events, what it holds
     * @param clause the clause responsible, as the query of the side without the alert has it; empty when no clause is
     * @param reason one sentence with that clause and what the event has; empty beyond the first alerts of a rule
     */
    public record Difference(Place place, List<String> events, String clause, String reason) {
        /** Copies the list. */
        public Difference {
            events = List.copyOf(events);
        }
    }

    /** Whether the same alerts come as before, as far as could be run. */
    public boolean same() {
        return lost.isEmpty() && gained.isEmpty();
    }

    /** How many of some alerts stand at a place. */
    static long count(List<Difference> alerts, Place place) {
        return alerts.stream().filter(a -> a.place() == place).count();
    }
}
