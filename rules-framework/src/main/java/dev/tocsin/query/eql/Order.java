package dev.tocsin.query.eql;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * The fields that order events. (eql 42)
 *
 * @param time the field of the time
 * @param tiebreaker the field that orders events of equal time, or null
 */
record Order(Field time, Field tiebreaker) {
    /** The places of a batch's events. */
    Places places(EventBatch batch) {
        return new Places(batch, batch.column(time), tiebreaker == null ? Optional.empty() : batch.column(tiebreaker));
    }

    /** Gives the places of the events of one batch. */
    record Places(EventBatch batch, Optional<Column> times, Optional<Column> tiebreakers) {
        /** The place of a row's event. */
        Place of(int row) {
            return new Place((Instant) first(times, row), (Comparable<?>) first(tiebreakers, row), batch.event(row).number());
        }

        /** Whether a row has a time. */
        boolean timed(int row) {
            return first(times, row) != null;
        }

        private static Object first(Optional<Column> column, int row) {
            return column.isEmpty() || column.get().count(row) == 0 ? null : column.get().value(row, 0);
        }
    }
}
