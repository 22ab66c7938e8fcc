package dev.tocsin.event;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * Reads events as people have them: one JSON object on each line, one object, an array, bulk requests, and what an
 * Elasticsearch search gives back (hits with {@code _source} or {@code fields}); keys nested or dotted.
 *
 * <p>An event says its index by {@code _index}, or by {@code data_stream.type}, {@code .dataset} and {@code .namespace}.
 */
public final class EventReader {
    /** Batches of this size keep the columns' dictionaries worth having and memory small. */
    public static final int ROWS = 1 << 16;

    private EventReader() {
    }

    /**
     * All events of the inputs in one batch, in their order.
     *
     * @return all errors of all inputs when there is any: a line that is not JSON, a key that stands twice in an object,
     *     bytes that are not UTF-8, an input that cannot be read or has no event
     */
    public static Checked<EventBatch> read(List<EventInput> inputs) {
        try (EventBatches batches = new EventBatches(inputs, Integer.MAX_VALUE)) {
            Optional<EventBatch> batch = batches.next();
            List<Diagnostic> problems = batches.problems();
            return problems.isEmpty() ? Checked.of(batch.orElseGet(() -> new BatchBuilder().build())) : Checked.refused(problems);
        }
    }

    /** The events of the inputs in batches of at most {@code rows} rows. */
    public static EventBatches open(List<EventInput> inputs, int rows) {
        return new EventBatches(inputs, rows);
    }
}
