package dev.tocsin.query.predicate;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation.Clause;
import dev.tocsin.query.Explanation.Seen;
import java.util.List;

/** A leaf of another language, over several columns: a function of EQL. */
public non-sealed interface Leaf extends Predicate {
    @Override
    RowSet rows(EventBatch batch);

    /** The fields that it looks at, with the values of a row. */
    List<Seen> seen(EventBatch batch, int row);

    /** A peculiarity that explains the outcome for a row, or null. */
    default String note(EventBatch batch, int row) {
        return null;
    }

    @Override
    default Clause explain(EventBatch batch, int row) {
        return new Clause(span(), "leaf", Parts.truth(this, batch, row), seen(batch, row), note(batch, row),
                List.of());
    }
}
