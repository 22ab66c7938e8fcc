package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.query.Explanation.Seen;
import dev.tocsin.value.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The values that an event has for a field, as it wrote them. */
public final class SeenValues {
    private SeenValues() {
    }

    /** The values of a field; its name is the one that the query uses. */
    public static Seen of(EventBatch batch, int row, Field field) {
        boolean asWritten = field.constant() == null && field.type() != FieldType.FLATTENED;
        return asWritten ? of(batch, row, field.path(), field.sourcePath()) : seen(field.path(), batch.column(field), row);
    }

    static Seen of(EventBatch batch, int row, String name, String path) {
        return seen(name, batch.column(path), row);
    }

    private static Seen seen(String name, Optional<Column> column, int row) {
        return new Seen(name, column.map(c -> IntStream.range(0, c.count(row))
                .mapToObj(i -> String.valueOf(c.value(row, i))).toList()).orElse(List.of()));
    }
}
