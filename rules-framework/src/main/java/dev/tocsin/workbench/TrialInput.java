package dev.tocsin.workbench;

import dev.tocsin.detect.Detector;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.detect.Supplies;
import dev.tocsin.detect.Surroundings;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Supplements;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a rule is tried on.
 *
 * @param events all events, the history first
 * @param history how many of them are history
 * @param indicators documents of the threat indices
 * @param exceptions items of the rule's exception lists
 * @param now the time of the run; empty for the newest event's, with every event inside the rule's window
 */
public record TrialInput(
        EventBatch events, int history, Optional<EventBatch> indicators, List<ExceptionItem> exceptions, Optional<Instant> now) {
    /** Copies the list. */
    public TrialInput {
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(indicators, "indicators");
        Objects.requireNonNull(now, "now");
        exceptions = List.copyOf(exceptions);
    }

    /** Events alone. */
    public static TrialInput of(EventBatch events) {
        return new TrialInput(events, 0, Optional.empty(), List.of(), Optional.empty());
    }

    /** How many events are no history. */
    public int fresh() {
        return events.size() - history;
    }

    /** What to call an event, by its number: events are counted from 1 after the history. */
    public String name(int number) {
        String name = number < history ? "history event " + (number + 1) : "event " + (number + 1 - history);
        return name + " (" + events.event(number).file() + ":" + events.event(number).line() + ")";
    }

    /** The run; with a time, the time of an event says whether it is history. */
    Run run() {
        return new Run(events, now.isPresent() ? 0 : history, now, new Supplies(indicators, Supplements.NONE), Memory.NONE);
    }

    /** The fields that a rule sees, those that only the events have among them, as in its cases. */
    Surroundings around(Rule rule, Function<Collection<String>, Schema> schemas) {
        Schema schema = Schemas.dynamic(schemas.apply(Detector.indices(rule)), events);
        Schema threats = rule.type() instanceof RuleType.ThreatMatch threat && indicators.isPresent()
                ? Schemas.dynamic(schemas.apply(threat.indices()), indicators.get()) : schema;
        return new Surroundings(schema, threats, exceptions);
    }
}
