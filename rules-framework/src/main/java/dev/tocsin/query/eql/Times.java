package dev.tocsin.query.eql;

import java.time.Duration;
import java.time.Instant;

/** Events and times as explanations show them. */
final class Times {
    private Times() {
    }

    /** The event as people count, from 1: {@code event 3 (2024-01-31T10:00:00Z)}. */
    static String event(Place place) {
        return "event " + (place.number() + 1) + (place.time() == null ? "" : " (" + place.time() + ")");
    }

    /** The time from one moment to a later one: {@code 1m 30s}. */
    static String between(Instant from, Instant to) {
        return Durations.shown(Duration.between(from, to));
    }
}
