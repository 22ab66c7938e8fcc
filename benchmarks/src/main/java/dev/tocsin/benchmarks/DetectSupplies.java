package dev.tocsin.benchmarks;

import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What rules need beside events, always the same. */
final class DetectSupplies {
    private static final int INDICATORS = 10_000;
    private static final int LISTED = 50;
    private static final Instant START = Instant.parse("2024-09-01T00:00:00Z");

    private DetectSupplies() {
    }

    /** Ten thousand addresses; fifty of them are destinations of events. */
    static EventBatch indicators(EventBatch events) {
        List<Object> addresses = new ArrayList<>(destinations(events));
        for (int i = addresses.size(); i < INDICATORS; i++) {
            addresses.add("198.18." + i / 250 + "." + i % 250);
        }
        List<EventInput> inputs = new ArrayList<>();
        for (Object address : addresses) {
            inputs.add(parsed(inputs.size(), Map.of("@timestamp", START.toString(),
                    "threat", Map.of("indicator", Map.of("type", "ipv4-addr", "ip", address), "feed", Map.of("name", "made")))));
        }
        return EventReader.read(inputs).orThrow();
    }

    private static List<Object> destinations(EventBatch events) {
        List<Object> found = new ArrayList<>();
        for (int row = 0; row < events.size() && found.size() < LISTED; row++) {
            if (events.event(row).source().read().get("destination") instanceof Map<?, ?> destination
                    && destination.get("ip") instanceof String address && !found.contains(address)) {
                found.add(address);
            }
        }
        return found;
    }

    /** Records of a job, of which one in a thousand is above the threshold. */
    static EventBatch anomalies(int count) {
        List<EventInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String user = "user-" + i % 2000;
            inputs.add(parsed(i, Map.of("job_id", "rare_process", "result_type", "record", "is_interim", false,
                    "timestamp", START.plusSeconds(i * 6L).toString(), "record_score", i % 1000 == 0 ? 90.5 : i % 75,
                    "by_field_name", "process.name", "by_field_value", "program-" + i % 700,
                    "influencers", List.of(Map.of("influencer_field_name", "user.name", "influencer_field_values", List.of(user))))));
        }
        return EventReader.read(inputs).orThrow();
    }

    private static EventInput parsed(int number, Map<String, Object> object) {
        return new EventInput.Parsed("made", number + 1, Map.of("_id", "m" + number, "_source", object));
    }
}
