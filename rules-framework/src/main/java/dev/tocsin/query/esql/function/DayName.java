package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.time.format.TextStyle;

/** {@code DAY_NAME} (esql 91). */
final class DayName {
    static final ScalarFunction FUNCTION = ScalarFunction.named("day_name").since("9.2")
            .summary("The name of the day of a date.")
            .required("date", EsqlType.DATES)
            .returns(EsqlType.KEYWORD)
            .bind(call -> (arguments, evaluation) ->
                    Moments.at(arguments[0], call.type(0), call.zone()).getDayOfWeek().getDisplayName(TextStyle.FULL, call.locale()));

    private DayName() {
    }

}
