package dev.tocsin.query.eql;

import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.List;

/**
 * An item of a sequence or sample, ready to run.
 *
 * @param empty whether its condition folded to false or null, so that no event can match
 */
record CompiledStage(Predicate predicate, List<KeySource> keys, boolean missing, int runs, boolean empty, Span span) {
    /** Copies the list. */
    CompiledStage {
        keys = List.copyOf(keys);
    }

    CompiledStage at(Instant now) {
        return new CompiledStage(predicate.at(now), keys, missing, runs, empty, span);
    }
}
