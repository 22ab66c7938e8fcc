package dev.tocsin.query;

import java.time.Instant;
import java.util.Objects;

/**
 * What a run knows beside its events.
 *
 * @param now the time of the run: what {@code now} in a date and {@code NOW()} mean
 * @param supplements lookup indices, enrich policies and answers of models
 */
public record RunContext(Instant now, Supplements supplements) {
    /** Nothing may be null. */
    public RunContext {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(supplements, "supplements");
    }

    /** A run that is given nothing but its events. */
    public RunContext(Instant now) {
        this(now, Supplements.NONE);
    }
}
