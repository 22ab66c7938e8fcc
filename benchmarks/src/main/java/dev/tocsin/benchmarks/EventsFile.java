package dev.tocsin.benchmarks;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of events that a benchmark is given: {@code -p events=FILE}. */
record EventsFile(Path path) {
    /**
     * The file of a parameter.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    static EventsFile of(String parameter) {
        Path path = Path.of(parameter);
        if (parameter.isEmpty() || !Files.isRegularFile(path)) {
            throw new IllegalArgumentException("give a file of events: -p events=FILE");
        }
        return new EventsFile(path);
    }

    /** Its events in one batch that nothing was asked of. */
    EventBatch read() {
        return EventReader.read(List.of(input())).orThrow();
    }

    /** What a reader takes. */
    EventInput input() {
        return new EventInput.File("events", path);
    }

    /** ECS, the integrations of some indices (of none: all) and the fields of events. */
    static Schema schema(List<String> indices, EventBatch events) {
        return Schemas.dynamic(Schemas.standard().forIndices(indices), events);
    }
}
