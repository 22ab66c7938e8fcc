package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.time.temporal.TemporalAmount;

/** {@code DATE_TRUNC}: keeps the type (esql 85). */
final class DateTrunc {
    static final ScalarFunction FUNCTION = ScalarFunction.named("date_trunc").since("8.11")
            .summary("The beginning of the interval that a date is in.")
            .required("interval", EsqlType.INTERVALS).constant()
            .required("date", EsqlType.DATES)
            .returns(ResultRule.likeArgument(1))
            .bind(call -> {
                if (call.constant(0) == null) {
                    return (arguments, evaluation) -> null;
                }
                DateTruncation truncation = new DateTruncation((TemporalAmount) call.constant(0), call.zone());
                if (call.type(1) == EsqlType.DATE_NANOS) {
                    return (arguments, evaluation) ->
                            truncation.floor(Math.floorDiv((Long) arguments[1], 1_000_000L)) * 1_000_000L;
                }
                return (arguments, evaluation) -> truncation.floor((Long) arguments[1]);
            });

    private DateTrunc() {
    }

}
