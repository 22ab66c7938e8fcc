package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Set;

/** {@code TRANGE}: an interval back from now, or two times. */
final class Trange {
    static final ScalarFunction FUNCTION = ScalarFunction.named("trange").since("9.3")
            .summary("Whether @timestamp lies in a range: after its start, not after its end.")
            .required("start_time_or_offset", Set.of())
            .optional("end_time", Set.of())
            .timestamp()
            .check(Trange::check)
            .returns(EsqlType.BOOLEAN)
            .bind(call -> {
                if (call.count() == 2) {
                    TemporalAmount back = (TemporalAmount) call.constant(0);
                    return (arguments, evaluation) -> {
                        Instant start = evaluation.now().atZone(call.zone()).minus(back).toInstant();
                        return inside(moment(arguments[1], call.type(1), call.zone()), start, evaluation.now());
                    };
                }
                Instant start = moment(call.constant(0), call.type(0), call.zone());
                Instant end = moment(call.constant(1), call.type(1), call.zone());
                if (start.isAfter(end)) {
                    throw EsqlException.invalid("TRANGE rangeStart time [" + start + "] must be before rangeEnd time [" + end + "]");
                }
                return (arguments, evaluation) -> inside(moment(arguments[2], call.type(2), call.zone()), start, end);
            });

    private Trange() {
    }

    private static final Set<EsqlType> TIMES = Declaration.types(EsqlType.STRING, EsqlType.DATES, Set.of(EsqlType.LONG));

    private static boolean inside(Instant time, Instant start, Instant end) {
        return time.isAfter(start) && !time.isAfter(end);
    }

    private static Instant moment(Object value, EsqlType type, ZoneId zone) {
        Object single = Single.of(value);
        return single instanceof String text ? DatePattern.DEFAULT.parse(text, zone).toInstant()
                : Moments.at(single, type, zone).toInstant();
    }

    private static void check(ArgumentCheck.Arguments arguments) {
        Set<EsqlType> fit = arguments.count() == 1 ? EsqlType.INTERVALS : TIMES;
        for (int i = 0; i < arguments.count(); i++) {
            if (!fit.contains(arguments.type(i))) {
                arguments.refuse(i, arguments.count() == 1 ? "time_duration or date_period" : "string, long, date or date_nanos");
            } else if (!arguments.isConstant(i)) {
                arguments.refuse(i, "a constant");
            } else if (arguments.type(i) != arguments.type(0)) {
                arguments.refuse(i, arguments.type(0).esName());
            }
        }
    }
}
