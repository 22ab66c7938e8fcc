package dev.tocsin.query;

import java.time.Instant;
import java.util.Objects;

/**
 * What a run knows beside its events.
 *
 * @param now the time of the run: what {@code now} in a date and {@code NOW()} mean
 */
public record RunContext(Instant now) {
    /** Nothing may be null. */
    public RunContext {
        Objects.requireNonNull(now, "now");
    }
}
