package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of a rule.
 *
 * @param events everything that is in the indices, the history first
 * @param history how many rows at the beginning are there for looking back only; 0 when {@code at} is given, because then
 *     the time of an event says what it is
 * @param at when the rule is run; empty for the time of the newest event, with every event that is no history inside the
 *     rule's window
 * @param supplies what the rule needs beside events
 * @param memory what earlier runs left behind
 * @param back how much earlier its window lies than the rule says; zero unless it makes up for a run that did not happen
 */
public record Run(EventBatch events, int history, Optional<Instant> at, Supplies supplies, Memory memory, Duration back) {
    /** Nothing may be null. */
    public Run {
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(supplies, "supplies");
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(back, "back");
    }

    /** A run that looks at the rule's own window. */
    public Run(EventBatch events, int history, Optional<Instant> at, Supplies supplies, Memory memory) {
        this(events, history, at, supplies, memory, Duration.ZERO);
    }

    /** The first run over events that all count, without anything else. */
    public static Run over(EventBatch events) {
        return new Run(events, 0, Optional.empty(), Supplies.NONE, Memory.NONE);
    }

    /** The same at a time. */
    public Run at(Instant time) {
        return new Run(events, history, Optional.of(time), supplies, memory, back);
    }

    /** The same after earlier runs. */
    public Run after(Memory earlier) {
        return new Run(events, history, at, supplies, earlier, back);
    }

    /** The same over a window that lies so much earlier; it needs a time. */
    Run earlier(Duration by) {
        return new Run(events, history, at, supplies, memory, by);
    }
}
