package dev.tocsin.query.esql.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * What an expression knows beside its arguments while a query runs.
 *
 * @param now the time of the run, the same for the whole query (esql 84)
 * @param zone what {@code SET time_zone} says, else UTC
 * @param locale the request's locale
 * @param warnings collects the run's warnings
 */
public record Evaluation(Instant now, ZoneId zone, Locale locale, Warnings warnings) {
    /** UTC, English, no warnings yet. */
    public static Evaluation at(Instant now) {
        return new Evaluation(now, ZoneOffset.UTC, Locale.ENGLISH, new Warnings());
    }
}
