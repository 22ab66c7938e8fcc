package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code DATE_DIFF}: complete years and months; an unknown unit is refused when it is a constant (esql 87). */
final class DateDiff {
    static final ScalarFunction FUNCTION = ScalarFunction.named("date_diff").since("8.13")
            .summary("The number of whole units from one time to another.")
            .required("unit", EsqlType.STRING)
            .required("startTimestamp", EsqlType.DATES)
            .required("endTimestamp", EsqlType.DATES)
            .returns(EsqlType.INTEGER)
            .bind(call -> {
                DateUnit unit = call.constantText(0) == null ? null : DateUnit.named(call.constantText(0));
                return (arguments, evaluation) -> (unit == null ? DateUnit.named((String) arguments[0]) : unit).between(
                        Moments.at(arguments[1], call.type(1), call.zone()), Moments.at(arguments[2], call.type(2), call.zone()));
            });

    private DateDiff() {
    }

}
