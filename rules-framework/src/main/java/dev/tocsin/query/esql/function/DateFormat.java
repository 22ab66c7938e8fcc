package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Locale;

/** {@code DATE_FORMAT}: a bad format always ends the query (esql 89). */
final class DateFormat {
    static final ScalarFunction FUNCTION = ScalarFunction.named("date_format").since("8.11")
            .summary("A date as text in a format.")
            .optional("dateFormat", EsqlType.STRING)
            .required("date", EsqlType.DATES)
            .returns(EsqlType.KEYWORD)
            .bind(call -> {
                EsqlType type = call.type(call.count() - 1);
                if (call.count() == 1) {
                    DatePattern pattern = type == EsqlType.DATE_NANOS ? DatePattern.DEFAULT_NANOS : DatePattern.DEFAULT;
                    return (arguments, evaluation) -> pattern.print(Moments.at(arguments[0], type, call.zone()));
                }
                if (call.constantText(0) == null) {
                    return (arguments, evaluation) ->
                            computed((String) arguments[0], Moments.at(arguments[1], type, call.zone()), call.locale());
                }
                DatePattern pattern = DatePattern.of(call.constantText(0), call.locale());
                return (arguments, evaluation) -> print(pattern, Moments.at(arguments[1], type, call.zone()));
            });

    private DateFormat() {
    }

    private static String computed(String format, ZonedDateTime date, Locale locale) {
        try {
            return print(DatePattern.of(format, locale), date);
        } catch (EsqlException e) {
            throw new AbortException(e.getMessage());
        }
    }

    private static String print(DatePattern pattern, ZonedDateTime date) {
        try {
            return pattern.print(date);
        } catch (DateTimeException e) {
            throw new AbortException(e.getMessage());
        }
    }
}
