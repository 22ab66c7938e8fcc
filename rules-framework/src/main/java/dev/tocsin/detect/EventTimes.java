package dev.tocsin.detect;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.value.FieldType;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * When each event of a batch happened in the eyes of a rule: at its timestamp override when it has one, else at its
 * {@code @timestamp}. // rule-types 2, 3
 */
final class EventTimes {
    private static final String TIMESTAMP = "@timestamp";
    private final Optional<Column> override;
    private final Optional<Column> timestamp;
    private final boolean fallback;
    private final int rows;
    private final Instant assumed;

    private EventTimes(Optional<Column> override, Optional<Column> timestamp, boolean fallback, int rows, Instant assumed) {
        this.override = override;
        this.timestamp = timestamp;
        this.fallback = fallback;
        this.rows = rows;
        this.assumed = assumed;
    }

    /**
     * The times of a batch.
     *
     * @param override the rule's timestamp override, or null
     * @param fallback whether an event without the override counts by its {@code @timestamp}
     */
    static EventTimes of(EventBatch batch, Schema schema, String override, boolean fallback) {
        Optional<Column> first = override == null || override.equals(TIMESTAMP)
                ? Optional.empty() : batch.column(date(schema, override));
        boolean falls = override == null || override.equals(TIMESTAMP) || fallback;
        return new EventTimes(first, batch.column(date(schema, TIMESTAMP)), falls, batch.size(), null);
    }

    /** The same with a time for rows that have none. */
    EventTimes assuming(Instant time) {
        return new EventTimes(override, timestamp, fallback, rows, time);
    }


    /** The time that orders the row; null when it has none. */
    Instant time(int row) {
        Instant first = earliest(override, row);
        Instant found = first != null ? first : earliest(timestamp, row);
        return found == null ? assumed : found;
    }

    /** The event's own {@code @timestamp}; null when it has none. */
    Instant original(int row) {
        return earliest(timestamp, row);
    }

    /** The time that the window is asked about; null when the row can be in no window. */
    Instant windowTime(int row) {
        Instant first = earliest(override, row);
        return first != null || !fallback ? first : earliest(timestamp, row);
    }

    /** The rows that can be in some window: all but those that lack the override when there is no fallback. */
    RowSet usable() {
        RowSet.Builder usable = RowSet.builder(rows);
        for (int row = 0; row < rows; row++) {
            if (fallback || has(override, row)) {
                usable.add(row);
            }
        }
        return usable.build();
    }

    /** The newest time of the rows from a row on; the beginning of time when none has one. */
    Instant newest(int fromRow) {
        Instant newest = null;
        for (int row = fromRow; row < rows; row++) {
            Instant time = time(row);
            newest = newest == null || time != null && time.isAfter(newest) ? time : newest;
        }
        return newest == null ? Instant.EPOCH : newest;
    }

    /** A window that begins just before the oldest of the rows from a row on. */
    RunWindow around(int fromRow, Instant to) {
        Instant oldest = to;
        for (int row = fromRow; row < rows; row++) {
            Instant time = time(row);
            oldest = time != null && time.isBefore(oldest) ? time : oldest;
        }
        return new RunWindow(oldest.minusMillis(1), to);
    }

    /** The rows that are in a window. */
    RowSet inside(RunWindow window) {
        RowSet.Builder inside = RowSet.builder(rows);
        for (int row = 0; row < rows; row++) {
            Column column = has(override, row) ? override.get() : fallback && has(timestamp, row) ? timestamp.get() : null;
            if (column != null && anyInside(column, row, window)) {
                inside.add(row);
            }
        }
        return inside.build();
    }

    /** Oldest first; rows without a time last; rows of equal time in their order. */
    Comparator<Integer> oldestFirst() {
        return Comparator.comparing((Integer row) -> time(row), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Comparator.naturalOrder());
    }

    private static boolean anyInside(Column column, int row, RunWindow window) {
        for (int i = 0; i < column.count(row); i++) {
            if (column.value(row, i) instanceof Instant instant && window.contains(instant)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Optional<Column> column, int row) {
        return earliest(column, row) != null;
    }

    private static Instant earliest(Optional<Column> column, int row) {
        Instant earliest = null;
        for (int i = 0; column.isPresent() && i < column.get().count(row); i++) {
            if (column.get().value(row, i) instanceof Instant instant && (earliest == null || instant.isBefore(earliest))) {
                earliest = instant;
            }
        }
        return earliest;
    }

    private static Field date(Schema schema, String path) {
        return schema.field(path)
                .filter(field -> field.type().family() == FieldType.Family.DATE)
                .orElseGet(() -> Field.of(path, FieldType.DATE));
    }
}
