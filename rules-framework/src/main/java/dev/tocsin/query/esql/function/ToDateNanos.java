package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.time.ZoneId;
import java.util.Set;

/** {@code TO_DATE_NANOS}: numbers as nanoseconds; from 1970 to 2262 only (esql 91). */
final class ToDateNanos {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_date_nanos").aliases("to_datenanos").since("8.16")
            .summary("Its argument as a date with nanoseconds.")
            .required("field", Declaration.types(EsqlType.STRING, EsqlType.DATES,
                    Set.of(EsqlType.DOUBLE, EsqlType.LONG, EsqlType.UNSIGNED_LONG))).each()
            .returns(EsqlType.DATE_NANOS)
            .bind(call -> switch (call.type(0)) {
                case DATE_NANOS -> (arguments, evaluation) -> arguments[0];
                case DATE -> (arguments, evaluation) -> ofMillis((Long) arguments[0]);
                default -> (arguments, evaluation) -> value(arguments[0], call.zone());
            });

    private ToDateNanos() {
    }

    private static Object ofMillis(long millis) {
        if (millis < 0) {
            throw EsqlException.illegal("milliSeconds [" + millis
                    + "] are before the epoch in 1970 and cannot be converted to nanoseconds");
        }
        if (millis > Moments.LAST_NANOS_MILLIS) {
            throw EsqlException.illegal("milliSeconds [" + millis
                    + "] are after 2262-04-11T23:47:16.854775807 and cannot be converted to nanoseconds");
        }
        return millis * 1_000_000;
    }

    private static Object value(Object value, ZoneId zone) {
        if (value instanceof String text) {
            return Moments.nanos(DatePattern.DEFAULT_NANOS.parse(text, zone).toInstant());
        }
        Object nanos = value instanceof Double number ? NumberTexts.rounded(number, EsqlType.LONG)
                : WholeNumbers.convert(WholeNumbers.exact(value), EsqlType.LONG, value.toString());
        if ((long) nanos < 0) {
            throw EsqlException.illegal("Nanosecond dates before 1970 are not supported.");
        }
        return nanos;
    }
}
