package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.Evaluation;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;

/** Ranges of dates for BUCKET and TBUCKET: of a length, or of the shortest round length that makes few enough of them. */
final class DateBuckets implements ScalarBody {
    private static final List<TemporalAmount> ROUND = List.of(Period.ofYears(1), Period.ofMonths(1), Period.ofDays(7), Period.ofDays(1),
            Duration.ofHours(12), Duration.ofHours(3), Duration.ofHours(1), Duration.ofMinutes(30), Duration.ofMinutes(10),
            Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(5),
            Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(10), Duration.ofMillis(1));
    /** The most ranges that are counted one by one. */
    private static final long COUNTED = 10_000;
    private static final long NANOS_OF_MILLI = 1_000_000L;

    /** The ranges for the arguments of the rows before, which are nearly always those of all rows. */
    private record Known(Object[] arguments, DateTruncation truncation) {
    }

    private final EsqlType type;
    private final List<EsqlType> types;
    private final ZoneId zone;
    private final int date;
    private volatile Known known;

    /**
     * Ranges for a call.
     *
     * @param type the date's type
     * @param types of the interval, or of the number of ranges with the first and last date
     * @param date the argument that is the date: the first or the last
     */
    DateBuckets(EsqlType type, List<EsqlType> types, ZoneId zone, int date) {
        this.type = type;
        this.types = List.copyOf(types);
        this.zone = zone;
        this.date = date;
    }

    @Override
    public Object apply(Object[] arguments, Evaluation evaluation) {
        int first = date == 0 ? 1 : 0;
        Object[] lengths = Arrays.copyOfRange(arguments, first, first + types.size());
        Known ready = known;
        if (ready == null || !Arrays.equals(ready.arguments, lengths)) {
            ready = new Known(lengths, truncation(lengths, evaluation));
            known = ready;
        }
        long value = (Long) arguments[date];
        return type == EsqlType.DATE_NANOS ? ready.truncation.floor(Math.floorDiv(value, NANOS_OF_MILLI)) * NANOS_OF_MILLI
                : ready.truncation.floor(value);
    }

    private DateTruncation truncation(Object[] lengths, Evaluation evaluation) {
        if (lengths[0] instanceof TemporalAmount interval) {
            return new DateTruncation(interval, zone);
        }
        long most = ((Number) lengths[0]).longValue();
        if (most <= 0) {
            throw EsqlException.illegal("the number of buckets must be positive, found [" + most + "]");
        }
        long from = millis(lengths[1], types.get(1));
        long to = millis(lengths[2], types.get(2));
        TemporalAmount chosen = ROUND.get(0);
        for (TemporalAmount length : ROUND.subList(1, ROUND.size())) {
            if (!fits(length, from, to, most)) {
                break;
            }
            chosen = length;
        }
        return new DateTruncation(chosen, zone);
    }

    private boolean fits(TemporalAmount length, long from, long to, long most) {
        Duration one = length instanceof Period period ? Duration.ofDays(period.toTotalMonths() * 30 + period.getDays()) : (Duration) length;
        if (most > COUNTED) {
            return ((double) to - from) / one.toMillis() <= most;
        }
        DateTruncation truncation = new DateTruncation(length, zone);
        long start = truncation.floor(from);
        for (long used = 0; used < most; used++) {
            start = truncation.floor(Instant.ofEpochMilli(start).atZone(zone).plus(length).toInstant().toEpochMilli());
            if (start >= to) {
                return true;
            }
        }
        return false;
    }

    private long millis(Object date, EsqlType of) {
        return date instanceof String text ? DatePattern.DEFAULT.parse(text, zone).toInstant().toEpochMilli()
                : Moments.at(date, of, zone).toInstant().toEpochMilli();
    }
}
