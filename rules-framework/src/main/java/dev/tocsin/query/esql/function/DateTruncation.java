package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalAmount;

/**
 * Where the intervals of a length begin: durations and days count from 1970, weeks from Monday, months, quarters and years from
 * the year 1 (esql 85).
 */
public final class DateTruncation {
    private final TemporalAmount interval;
    private final ZoneId zone;

    /**
     * Intervals of a length.
     *
     * @param interval a {@link Period} of one unit or a {@link Duration}
     * @param zone the zone whose days, months and years are meant
     * @throws EsqlException when it is zero, negative or of several units
     */
    public DateTruncation(TemporalAmount interval, ZoneId zone) {
        this.interval = interval;
        this.zone = zone;
        boolean positive = interval instanceof Period period
                ? !period.isNegative() && !period.isZero() : !((Duration) interval).isNegative() && !((Duration) interval).isZero();
        if (!positive) {
            throw EsqlException.illegal("Zero or negative time interval is not supported");
        }
        if (interval instanceof Period period && period.getUnits().stream().filter(u -> period.get(u) != 0).count() > 1) {
            throw EsqlException.illegal("Time interval with multiple periods is not supported");
        }
        if (interval instanceof Duration duration && duration.toMillis() == 0) {
            throw EsqlException.illegal("Zero or negative time interval is not supported");
        }
    }

    /** The beginning of the interval that a time is in; both in milliseconds since 1970. */
    public long floor(long millis) {
        if (interval instanceof Duration duration) {
            return floor(millis, duration.toMillis());
        }
        Period period = (Period) interval;
        ZonedDateTime date = Instant.ofEpochMilli(millis).atZone(zone);
        if (period.getYears() > 0) {
            int year = Math.floorDiv(date.getYear() - 1, period.getYears()) * period.getYears() + 1;
            return start(LocalDate.of(year, 1, 1));
        }
        if (period.getMonths() > 0) {
            int months = (date.getYear() - 1) * 12 + date.getMonthValue() - 1;
            int first = Math.floorDiv(months, period.getMonths()) * period.getMonths();
            return start(LocalDate.of(Math.floorDiv(first, 12) + 1, Math.floorMod(first, 12) + 1, 1));
        }
        int days = period.getDays();
        if (days == 7) {
            return start(date.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }
        return start(LocalDate.ofEpochDay(Math.floorDiv(date.toLocalDate().toEpochDay(), days) * (long) days));
    }

    private long floor(long millis, long length) {
        long offset = zone.getRules().getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds() * 1000L;
        if (offset == 0 || length < 60_000) {
            return Math.floorDiv(millis, length) * length;
        }
        long local = Math.floorDiv(millis + offset, length) * length;
        return LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000), (int) Math.floorMod(local, 1000L) * 1_000_000, ZoneOffset.UTC)
                .atZone(zone).toInstant().truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
    }

    private long start(LocalDate date) {
        return date.atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant().toEpochMilli();
    }
}
