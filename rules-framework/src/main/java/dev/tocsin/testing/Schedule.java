package dev.tocsin.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times at which a scheduler starts a rule. */
final class Schedule {
    private static final int MOST_RUNS = 10_000;
    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,6})([smhd])");

    private Schedule() {
    }

    /** The times from {@code from} to {@code to} every {@code every}; empty, with errors noted, when that makes no sense. */
    static List<Instant> between(CaseTable runs) {
        Instant from = runs.instant("from");
        Instant to = runs.instant("to");
        String every = runs.text("every");
        Duration step = every == null ? null : interval(every);
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

    /** A positive interval such as {@code 5m}; null for anything else. */
    static Duration interval(String text) {
        Matcher matcher = INTERVAL.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            return null;
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
