package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_DATEPERIOD}: of a constant, as intervals are no values of columns (esql 83). */
final class ToDateperiod {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_dateperiod").since("8.16")
            .summary("Its argument as a date_period.")
            .required("field", Declaration.types(EsqlType.STRING, Set.of(EsqlType.DATE_PERIOD))).constant()
            .returns(EsqlType.DATE_PERIOD)
            .bind(call -> {
                Object interval = call.constant(0) instanceof String text ? IntervalTexts.period(text) : call.constant(0);
                return (arguments, evaluation) -> interval;
            });

    private ToDateperiod() {
    }

}
