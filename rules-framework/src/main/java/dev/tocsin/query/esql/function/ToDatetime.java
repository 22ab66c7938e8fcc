package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.time.ZoneId;

/** {@code TO_DATETIME}: texts in the default format, numbers as milliseconds (esql 28, 60). */
final class ToDatetime {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_datetime").aliases("to_dt").since("8.11")
            .summary("Its argument as a date.")
            .required("field", Declaration.types(EsqlType.STRING, EsqlType.NUMERIC, EsqlType.DATES)).each()
            .returns(EsqlType.DATE)
            .bind(call -> call.type(0) == EsqlType.DATE_NANOS
                    ? (arguments, evaluation) -> Math.floorDiv((Long) arguments[0], 1_000_000L)
                    : (arguments, evaluation) -> value(arguments[0], call.zone()));

    private ToDatetime() {
    }

    private static Object value(Object value, ZoneId zone) {
        if (value instanceof String text) {
            return Moments.millis(DatePattern.DEFAULT.parse(text, zone).toInstant());
        }
        return value instanceof Double number ? NumberTexts.rounded(number, EsqlType.LONG)
                : WholeNumbers.convert(WholeNumbers.exact(value), EsqlType.LONG, value.toString());
    }
}
