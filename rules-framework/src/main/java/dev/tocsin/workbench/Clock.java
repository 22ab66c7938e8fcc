package dev.tocsin.workbench;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.value.FieldType;
import java.time.Instant;

/** The time of a run that was not told one. */
public final class Clock {
    private Clock() {
    }

    /** The time of the newest event, by {@code @timestamp}; 1970 when no event has one. */
    public static Instant newest(EventBatch events) {
        return events.column(Field.of("@timestamp", FieldType.DATE)).stream()
                .flatMap(column -> column.dictionary().values().stream())
                .filter(Instant.class::isInstance).map(Instant.class::cast)
                .max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
