package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** {@code DATE_UNIT_COUNT}. */
final class DateUnitCount {
    static final ScalarFunction FUNCTION = ScalarFunction.named("date_unit_count").since("9.5")
            .summary("How many units the larger unit around a date has, such as the days of its month.")
            .required("to_unit", EsqlType.STRING)
            .required("from_unit", EsqlType.STRING)
            .required("date", EsqlType.DATES)
            .returns(EsqlType.LONG)
            .bind(call -> {
                for (int i = 0; i < 2; i++) {
                    if (call.constantText(i) != null) {
                        DateUnit.named(call.constantText(i));
                    }
                }
                return (arguments, evaluation) -> count(DateUnit.named((String) arguments[0]),
                        DateUnit.named((String) arguments[1]), Moments.at(arguments[2], call.type(2), call.zone()));
            });

    private DateUnitCount() {
    }

    private static long count(DateUnit counted, DateUnit around, ZonedDateTime date) {
        if (counted == around) {
            return 1;
        }
        LocalDate day = date.toLocalDate();
        LocalDate first = switch (around) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, NANOSECOND -> null;
            default -> throw EsqlException.illegal("Unsupported unit [" + around + "]");
        };
        if (first == null) {
            return fixed(counted, around);
        }
        LocalDate next = switch (around) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            default -> first.plusYears(1);
        };
        return counted.between(first.atStartOfDay(date.getZone()), next.atStartOfDay(date.getZone()));
    }

    private static long fixed(DateUnit counted, DateUnit around) {
        if (counted.compareTo(DateUnit.HOUR) < 0) {
            throw EsqlException.illegal("Unsupported unit [" + around + "]");
        }
        return around.length().toNanos() / counted.length().toNanos();
    }
}
