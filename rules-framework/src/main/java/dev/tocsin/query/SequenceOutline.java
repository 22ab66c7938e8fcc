package dev.tocsin.query;

import dev.tocsin.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a query waits for when it asks for several events together, for drawing it.
 *
 * @param ordered whether the events must come one after the other
 * @param by the fields that join all stages
 * @param maxspan the longest time from the first to the last event
 * @param until what ends a sequence that is not complete
 */
public record SequenceOutline(boolean ordered, List<String> by, Optional<Duration> maxspan, List<Stage> stages, Optional<Stage> until) {
    /** Copies the lists. */
    public SequenceOutline {
        by = List.copyOf(by);
        stages = List.copyOf(stages);
    }

    /**
     * An event that is waited for.
     *
     * @param category its category; empty for any
     * @param missing whether there must be no such event
     * @param by the fields that join this stage, after those of all stages
     * @param runs how many such events in a row
     * @param condition where the condition stands in the query
     */
    public record Stage(Optional<String> category, boolean missing, List<String> by, int runs, Span condition) {
        /** Copies the list. */
        public Stage {
            by = List.copyOf(by);
        }
    }
}
