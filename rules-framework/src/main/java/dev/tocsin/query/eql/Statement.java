package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.source.Span;
import java.util.List;

/** A query as it was written, without its pipes. */
sealed interface Statement {
    /** Where it stands. */
    Span span();

    /** {@code category where condition}. */
    record Events(Filter filter, Span span) implements Statement {
    }

    /**
     * A sequence.
     *
     * @param keys the keys of all stages
     * @param maxspan the longest time from the first to the last event, or null
     * @param until what ends open sequences, or null
     */
    record Sequence(List<FieldName> keys, Maxspan maxspan, List<Stage> stages, Stage until, Span span) implements Statement {
    }

    /** A sample: one distinct event for each stage, in any order. */
    record Sample(List<FieldName> keys, List<Stage> stages, Span span) implements Statement {
    }

    /**
     * A category and a condition.
     *
     * @param category the category, or null for {@code any}
     */
    record Filter(String category, Span categorySpan, Expression condition, Span span) {
    }

    /**
     * An item of a sequence or sample.
     *
     * @param missing whether it is {@code ![ ]}: no such event may lie there
     * @param keys its own keys, after the keys of all stages
     * @param runs how many times it stands there
     */
    record Stage(Filter filter, boolean missing, List<FieldName> keys, int runs, Span span) {
    }

    /** The time that a sequence may take. */
    record Maxspan(long millis, Span span) {
    }

    /** {@code head n} or {@code tail n}. */
    record Pipe(boolean head, long count, Span span) {
    }
}
