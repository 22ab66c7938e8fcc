package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.time.format.TextStyle;

/** {@code MONTH_NAME} (esql 91). */
final class MonthName {
    static final ScalarFunction FUNCTION = ScalarFunction.named("month_name").since("9.2")
            .summary("The name of the month of a date.")
            .required("date", EsqlType.DATES)
            .returns(EsqlType.KEYWORD)
            .bind(call -> (arguments, evaluation) ->
                    Moments.at(arguments[0], call.type(0), call.zone()).getMonth().getDisplayName(TextStyle.FULL, call.locale()));

    private MonthName() {
    }

}
