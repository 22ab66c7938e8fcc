package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The units in which DATE_DIFF counts, with their other names (esql 87). */
enum DateUnit {
    YEAR(ChronoUnit.YEARS, "years", "yyyy", "yy"),
    QUARTER(IsoFields.QUARTER_YEARS, "quarters", "qq", "q"),
    MONTH(ChronoUnit.MONTHS, "months", "mm", "m"),
    DAYOFYEAR(ChronoUnit.DAYS, "dy", "y"),
    DAY(ChronoUnit.DAYS, "days", "dd", "d"),
    WEEK(ChronoUnit.WEEKS, "weeks", "wk", "ww"),
    WEEKDAY(ChronoUnit.DAYS, "weekdays", "dw"),
    HOUR(ChronoUnit.HOURS, "hours", "hh"),
    MINUTE(ChronoUnit.MINUTES, "minutes", "mi", "n"),
    SECOND(ChronoUnit.SECONDS, "seconds", "ss", "s"),
    MILLISECOND(ChronoUnit.MILLIS, "milliseconds", "ms"),
    MICROSECOND(ChronoUnit.MICROS, "microseconds", "mcs"),
    NANOSECOND(ChronoUnit.NANOS, "nanoseconds", "ns");

    private final TemporalUnit unit;
    private final List<String> aliases;

    DateUnit(TemporalUnit unit, String... aliases) {
        this.unit = unit;
        this.aliases = List.of(aliases);
    }

    /**
     * The unit of a name in any letter case.
     *
     * @throws EsqlException when there is none
     */
    static DateUnit named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (DateUnit unit : values()) {
            if (unit.name().toLowerCase(Locale.ROOT).equals(lower) || unit.aliases.contains(lower)) {
                return unit;
            }
        }
        throw EsqlException.illegal("A value of " + Arrays.toString(values()) + " or their aliases is required; received [" + name + "]");
    }

    /** How long one is; for units of fixed length only. */
    Duration length() {
        return unit.getDuration();
    }

    /**
     * How many whole units lie between two times; negative when the second is earlier.
     *
     * @throws EsqlException when it is no integer
     */
    int between(ZonedDateTime start, ZonedDateTime end) {
        long count;
        try {
            count = unit.between(start, end);
        } catch (ArithmeticException e) {
            throw EsqlException.arithmetic("long overflow");
        }
        if (count != (int) count) {
            throw EsqlException.invalid("[" + count + "] out of [integer] range");
        }
        return (int) count;
    }
}
