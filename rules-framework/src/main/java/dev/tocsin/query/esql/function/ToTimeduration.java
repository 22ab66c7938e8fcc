package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_TIMEDURATION}: of a constant, as intervals are no values of columns (esql 83). */
final class ToTimeduration {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_timeduration").since("8.16")
            .summary("Its argument as a time_duration.")
            .required("field", Declaration.types(EsqlType.STRING, Set.of(EsqlType.TIME_DURATION))).constant()
            .returns(EsqlType.TIME_DURATION)
            .bind(call -> {
                Object interval = call.constant(0) instanceof String text ? IntervalTexts.duration(text) : call.constant(0);
                return (arguments, evaluation) -> interval;
            });

    private ToTimeduration() {
    }

}
