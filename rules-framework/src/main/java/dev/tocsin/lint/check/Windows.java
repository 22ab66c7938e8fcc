package dev.tocsin.lint.check;

import dev.tocsin.rule.Rule;
import dev.tocsin.value.DateMath;
import dev.tocsin.value.Interval;
import dev.tocsin.value.ValueSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times of rules as durations. */
final class Windows {
    /** A day far enough from the beginning of time that every window lies after it. */
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private Windows() {
    }

    /** The instant of date math at a fixed now; empty when it is none. */
    static Optional<Instant> instant(String math) {
        try {
            return Optional.of(DateMath.parse(math).down(NOW, ZoneOffset.UTC));
        } catch (ValueSyntaxException e) {
            return Optional.empty();
        }
    }

    /** How long the window of a run is; empty when that cannot be computed. */
    static Optional<Duration> window(Rule rule) {
        return instant(rule.from()).flatMap(from -> instant(rule.to()).map(to -> Duration.between(from, to)));
    }

    /** How often a rule runs; empty when that cannot be computed. */
    static Optional<Duration> interval(Rule rule) {
        return Interval.parse(rule.interval());
    }

    /** A duration as rules write it. */
    static String shown(Duration duration) {
        long seconds = duration.getSeconds();
        return seconds % 86400 == 0 ? seconds / 86400 + "d" : seconds % 3600 == 0 ? seconds / 3600 + "h"
                : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
