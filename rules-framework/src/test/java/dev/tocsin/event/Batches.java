package dev.tocsin.event;

import java.util.List;
import java.util.Map;

/** Batches of events given as maps. */
public final class Batches {
    private Batches() {
    }

    @SafeVarargs
    public static EventBatch of(Map<String, Object>... events) {
        return of(List.of(events));
    }

    public static EventBatch of(List<Map<String, Object>> events) {
        BatchBuilder builder = new BatchBuilder();
        for (int i = 0; i < events.size(); i++) {
            Map<String, Object> source = events.get(i);
            builder.add(new Event(i, "events.ndjson", i + 1, null, null, () -> source), source);
        }
        return builder.build();
    }
}
