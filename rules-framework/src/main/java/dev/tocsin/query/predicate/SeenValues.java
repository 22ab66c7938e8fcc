package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.query.Explanation.Seen;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The values that an event has for a field, as it wrote them. */
public final class SeenValues {
    private SeenValues() {
    }

    /** The values of a field; its name is the one that the query uses. */
    public static Seen of(EventBatch batch, int row, Field field) {
        return field.constant() == null
                ? of(batch, row, field.path(), field.sourcePath())
                : new Seen(field.path(), List.of(field.constant()));
    }

    static Seen of(EventBatch batch, int row, String name, String path) {
        Optional<Column> column = batch.column(path);
        return new Seen(name, column.map(c -> IntStream.range(0, c.count(row))
                .mapToObj(i -> String.valueOf(c.value(row, i))).toList()).orElse(List.of()));
    }
}
