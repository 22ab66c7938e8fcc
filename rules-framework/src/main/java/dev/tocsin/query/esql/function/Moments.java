package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Dates and date_nanos values as moments in a zone, and back. */
final class Moments {
    /** The highest date_nanos, in milliseconds: in the year 2262. */
    static final long LAST_NANOS_MILLIS = Long.MAX_VALUE / 1_000_000;

    private Moments() {
    }

    /** A value of date or date_nanos in a zone. */
    static ZonedDateTime at(Object value, EsqlType type, ZoneId zone) {
        long number = (Long) value;
        Instant instant = type == EsqlType.DATE_NANOS
                ? Instant.ofEpochSecond(Math.floorDiv(number, 1_000_000_000L), Math.floorMod(number, 1_000_000_000L))
                : Instant.ofEpochMilli(number);
        return instant.atZone(zone);
    }

    /**
     * The date_nanos of a moment.
     *
     * @throws EsqlException when it is before 1970 or after 2262 (esql 91)
     */
    static long nanos(Instant instant) {
        if (instant.getEpochSecond() < 0) {
            throw EsqlException.illegal("date[" + instant + "] is before the epoch in 1970 and cannot be stored in nanosecond resolution");
        }
        if (instant.getEpochSecond() > LAST_NANOS_MILLIS / 1000) {
            throw EsqlException.illegal("date[" + instant + "] is after 2262-04-11T23:47:16.854775807 and cannot be stored in"
                    + " nanosecond resolution");
        }
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    /**
     * The milliseconds of a moment.
     *
     * @throws EsqlException when they are no long
     */
    static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            throw EsqlException.arithmetic("long overflow");
        }
    }
}
