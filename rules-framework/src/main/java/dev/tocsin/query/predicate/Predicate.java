package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.source.Span;
import java.time.Instant;

/**
 * What is true or false of each event by itself; bound to the fields of a schema. Immutable and thread safe.
 *
 * <p>A missing field makes a leaf false, so {@link Not} of it is true. A leaf holds when some value of the field satisfies
 * it (kql 47, 48).
 */
public sealed interface Predicate permits And, Or, Not, All, None, FieldTest, Exists, Nested, Leaf {
    /** The rows of the batch for which it holds. */
    RowSet rows(EventBatch batch);

    /**
     * The rows among {@code alive} for which it holds; costs less than {@link #rows} when few are alive.
     *
     * @param alive rows of the same batch
     */
    default RowSet among(EventBatch batch, RowSet alive) {
        return rows(batch).and(alive);
    }

    /** A guess of the effort of one evaluation: 1 for a look-up of one value; cheap parts run first. */
    int cost();

    /** The same with each {@code now} in a date replaced by an instant; itself when it has none. */
    default Predicate at(Instant now) {
        return this;
    }

    /** What it asks: equal for two predicates that ask the same, wherever they stand; null when that cannot be told. */
    default Object question() {
        return null;
    }

    /** Where its clause stands in the text of the query; null when it stands in no text. */
    Span span();

    /** How it and its parts stand for one row, each part evaluated. */
    Clause explain(EventBatch batch, int row);
}
