package dev.tocsin.query.eql;

import java.time.Duration;

/** Lengths of time as people write them. */
final class Durations {
    private Durations() {
    }

    /** In the largest units that tell it exactly: {@code 90s} is {@code 1m 30s}. */
    static String shown(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0) {
            return duration.isZero() ? "0s" : duration.toNanos() + "ns";
        }
        StringBuilder out = new StringBuilder();
        long rest = millis;
        String[] units = {"d", "h", "m", "s", "ms"};
        long[] sizes = {86_400_000, 3_600_000, 60_000, 1_000, 1};
        for (int i = 0; i < units.length; i++) {
            long count = rest / sizes[i];
            if (count > 0) {
                out.append(out.isEmpty() ? "" : " ").append(count).append(units[i]);
            }
            rest %= sizes[i];
        }
        return out.toString();
    }
}
