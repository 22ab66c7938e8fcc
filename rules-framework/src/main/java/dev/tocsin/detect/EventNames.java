package dev.tocsin.detect;

import dev.tocsin.event.Event;
import dev.tocsin.event.EventBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people call the events of a run: {@code event 3 of create.ndjson}. */
public final class EventNames {
    private EventNames() {
    }

    /** The names by row; events are counted from 1 in each file. */
    public static List<String> of(EventBatch batch) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> names = new ArrayList<>(batch.size());
        for (Event event : batch.events()) {
            int number = counts.merge(event.file(), 1, Integer::sum);
            names.add("event " + number + " of " + event.file().substring(event.file().lastIndexOf('/') + 1));
        }
        return names;
    }
}
