package dev.tocsin.testing;

import dev.tocsin.value.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The times at which a scheduler starts a rule. */
final class Schedule {
    private static final int MOST_RUNS = 10_000;

    private Schedule() {
    }

    /** The times from {@code from} to {@code to} every {@code every}; empty, with errors noted, when that makes no sense. */
    static List<Instant> between(CaseTable runs) {
        Instant from = runs.instant("from");
        Instant to = runs.instant("to");
        String every = runs.text("every");
        Duration step = every == null ? null : Interval.parse(every).orElse(null);
        for (String key : List.of("from", "to", "every")) {
            if (!runs.has(key)) {
                runs.error(key, "runs needs " + key, "{ from = \"2026-01-31T12:00:00Z\", to = ..., every = \"5m\" }");
            }
        }
        if (every != null && step == null) {
            runs.error("every", "every should be a number of seconds, minutes, hours or days", "every = \"5m\"");
        }
        if (from == null || to == null || step == null) {
            return List.of();
        }
        if (to.isBefore(from) || Duration.between(from, to).dividedBy(step) >= MOST_RUNS) {
            runs.error("to", to.isBefore(from) ? "runs ends before it begins" : "that is more than " + MOST_RUNS + " runs", null);
            return List.of();
        }
        List<Instant> times = new ArrayList<>();
        for (Instant time = from; !time.isAfter(to); time = time.plus(step)) {
            times.add(time);
        }
        return times;
    }
}
