package dev.tocsin.testing;

import java.util.List;

/** What a case expects of its rule. */
public sealed interface Expectation {
    /** No alert at all. */
    record Silent() implements Expectation {
    }

    /** An alert for every event, or at least one when the rule decides about several events together. */
    record Fires() implements Expectation {
    }

    /** At most so many alerts: the budget of a rule on the benign corpus. */
    record AtMost(long alerts) implements Expectation {
    }

    /**
     * So many alerts or rows, some of them with these fields.
     *
     * @param count how many in all
     * @param fields each met by another alert; may be fewer than {@code count}
     */
    record Exactly(long count, List<ExpectedFields> fields) implements Expectation {
        /** Copies the list. */
        public Exactly {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Several runs, as the scheduler would start them.
     *
     * @param runs in order of their times
     */
    record OfRuns(List<OneRun> runs) implements Expectation {
        /** Copies the list. */
        public OfRuns {
            runs = List.copyOf(runs);
        }
    }

    /**
     * One of several runs and what it adds.
     *
     * @param closed what the alerts have that an analyst closes before the next run
     */
    record OneRun(java.time.Instant at, Exactly expected, List<ExpectedFields> closed, Place place) {
        /** Copies the list. */
        public OneRun {
            closed = List.copyOf(closed);
        }
    }
}
