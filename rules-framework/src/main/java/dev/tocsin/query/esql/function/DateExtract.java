package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** {@code DATE_EXTRACT}: the fields of {@link ChronoField} in any letter case (esql 88). */
final class DateExtract {
    static final ScalarFunction FUNCTION = ScalarFunction.named("date_extract").since("8.11")
            .summary("A part of a date, such as its year, as a number.")
            .required("datePart", EsqlType.STRING)
            .required("date", EsqlType.DATES)
            .returns(EsqlType.LONG)
            .bind(call -> {
                ChronoField field = call.constantText(0) == null ? null : constant(call.constantText(0), call);
                return (arguments, evaluation) -> Moments.at(arguments[1], call.type(1), call.zone())
                        .getLong(field == null ? field((String) arguments[0]) : field);
            });

    private DateExtract() {
    }

    private static ChronoField constant(String name, Call call) {
        try {
            return field(name);
        } catch (EsqlException e) {
            throw EsqlException.invalid("invalid date field for [" + call.site().text() + "]: " + name);
        }
    }

    private static ChronoField field(String name) {
        try {
            return ChronoField.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw EsqlException.illegal(e.getMessage());
        }
    }
}
