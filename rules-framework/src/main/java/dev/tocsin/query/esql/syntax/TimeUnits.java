package dev.tocsin.query.esql.syntax;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Locale;

/** The units of intervals (esql 11). */
public final class TimeUnits {
    private TimeUnits() {
    }

    /** One unit: a Period for days and longer, a Duration for shorter ones; null for no unit. */
    public static TemporalAmount named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ms", "millisecond", "milliseconds" -> Duration.ofMillis(1);
            case "s", "sec", "second", "seconds" -> Duration.ofSeconds(1);
            case "m", "min", "minute", "minutes" -> Duration.ofMinutes(1);
            case "h", "hour", "hours" -> Duration.ofHours(1);
            case "d", "day", "days" -> Period.ofDays(1);
            case "w", "week", "weeks" -> Period.ofDays(7);
            case "mo", "month", "months" -> Period.ofMonths(1);
            case "q", "quarter", "quarters" -> Period.ofMonths(3);
            case "y", "yr", "year", "years" -> Period.ofYears(1);
            default -> null;
        };
    }
}
