package dev.tocsin.query.esql.evaluate;

import dev.tocsin.query.esql.function.ScalarBody;
import dev.tocsin.query.esql.plan.Expression.Operator;
import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;

/** Dates and intervals: periods by the calendar of the query's zone, durations exactly (esql 82). */
final class DateArithmetic {
    private static final long NANOS = 1_000_000_000L;

    private DateArithmetic() {
    }

    /** A date plus or minus an interval, on either side of a plus, or two intervals of one kind. */
    static ScalarBody of(Operator operator, EsqlType result) {
        boolean minus = operator == Operator.SUBTRACT;
        return switch (result) {
            case DATE_PERIOD -> (v, e) -> minus ? ((Period) v[0]).minus((Period) v[1]) : ((Period) v[0]).plus((Period) v[1]);
            case TIME_DURATION -> (v, e) -> minus ? ((Duration) v[0]).minus((Duration) v[1]) : ((Duration) v[0]).plus((Duration) v[1]);
            default -> (v, e) -> v[1] instanceof TemporalAmount amount
                    ? moved((Long) v[0], amount, minus, result, e.zone())
                    : moved((Long) v[1], (TemporalAmount) v[0], false, result, e.zone());
        };
    }

    private static long moved(long date, TemporalAmount amount, boolean minus, EsqlType type, ZoneId zone) {
        boolean nanos = type == EsqlType.DATE_NANOS;
        Instant instant = nanos
                ? Instant.ofEpochSecond(Math.floorDiv(date, NANOS), Math.floorMod(date, NANOS)) : Instant.ofEpochMilli(date);
        try {
            Instant moved = minus ? instant.atZone(zone).minus(amount).toInstant() : instant.atZone(zone).plus(amount).toInstant();
            return nanos ? Math.addExact(Math.multiplyExact(moved.getEpochSecond(), NANOS), moved.getNano()) : moved.toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw EsqlException.arithmetic("long overflow");
        }
    }
}
