package dev.tocsin.detect;

import dev.tocsin.event.EventBatch;
import dev.tocsin.query.Supplements;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run is given beside events.
 *
 * @param indicators the documents of the threat indices, for indicator match rules
 * @param supplements what ES|QL needs: lookup indices, enrich policies, answers of models
 */
public record Supplies(Optional<EventBatch> indicators, Supplements supplements) {
    /** Nothing is given. */
    public static final Supplies NONE = new Supplies(Optional.empty(), Supplements.NONE);

    /** Nothing may be null. */
    public Supplies {
        Objects.requireNonNull(indicators, "indicators");
        Objects.requireNonNull(supplements, "supplements");
    }
}
