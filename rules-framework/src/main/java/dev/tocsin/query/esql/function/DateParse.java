package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/** {@code DATE_PARSE}: the format comes first; what it lacks is that of 1970-01-01T00:00 (esql 90). */
final class DateParse {
    static final ScalarFunction FUNCTION = ScalarFunction.named("date_parse").since("8.11")
            .summary("The date that a text in a format means.")
            .optional("datePattern", EsqlType.STRING)
            .required("dateString", EsqlType.STRING)
            .option("time_zone", EsqlType.KEYWORD)
            .option("locale", EsqlType.KEYWORD)
            .returns(EsqlType.DATE)
            .bind(call -> {
                ZoneId zone = zone(call);
                Object language = call.options().get("locale");
                Locale locale = language == null ? call.locale() : Locale.forLanguageTag((String) language);
                if (call.count() == 1) {
                    return (arguments, evaluation) -> parse(DatePattern.DEFAULT, arguments[0], zone);
                }
                if (call.constantText(0) == null) {
                    return (arguments, evaluation) -> parse(DatePattern.of((String) arguments[0], locale), arguments[1], zone);
                }
                DatePattern pattern = constant(call, locale);
                return (arguments, evaluation) -> parse(pattern, arguments[1], zone);
            });

    private DateParse() {
    }

    private static DatePattern constant(Call call, Locale locale) {
        try {
            return DatePattern.of(call.constantText(0), locale);
        } catch (EsqlException e) {
            throw EsqlException.invalid("invalid date pattern for [" + call.site().text() + "]: " + e.getMessage());
        }
    }

    private static ZoneId zone(Call call) {
        Object zone = call.options().get("time_zone");
        try {
            return zone == null ? call.zone() : ZoneId.of((String) zone);
        } catch (DateTimeException e) {
            throw EsqlException.illegal(e.getMessage());
        }
    }

    private static long parse(DatePattern pattern, Object text, ZoneId zone) {
        return Moments.millis(pattern.parse((String) text, zone).toInstant());
    }
}
