package dev.tocsin.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The stretch of time that one run of a rule looks at; both ends belong to it. // rule-types 1
 *
 * @param from the first instant
 * @param to the last instant
 */
public record RunWindow(Instant from, Instant to) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public RunWindow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window from " + from + " to " + to);
        }
    }

    /** Whether the instant is in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }

    /** How far outside an instant is; empty when it is inside. Negative when it is too early. */
    public Optional<Duration> outsideBy(Instant instant) {
        if (contains(instant)) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(instant.isBefore(from) ? from : to, instant));
    }

    /** A window of the same length that lies so much earlier. */
    RunWindow earlier(Duration by) {
        return new RunWindow(from.minus(by), to.minus(by));
    }

    @Override
    public String toString() {
        return from + " .. " + to;
    }
}
