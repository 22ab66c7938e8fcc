package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TBUCKET}: BUCKET of @timestamp. */
final class Tbucket {
    static final GroupingFunction FUNCTION = GroupingFunction.named("tbucket").since("9.2")
            .summary("The beginning of the range that an event's time is in.")
            .required("buckets", Declaration.types(EsqlType.INTERVALS, Set.of(EsqlType.INTEGER)))
            .optional("from", Declaration.types(EsqlType.DATES, EsqlType.STRING))
            .optional("to", Declaration.types(EsqlType.DATES, EsqlType.STRING))
            .timestamp()
            .check(Tbucket::check)
            .returns(types -> types.get(types.size() - 1))
            .grouping(call -> {
                int last = call.count() - 1;
                return new DateBuckets(call.type(last), call.types().subList(0, last), call.zone(), last);
            });

    private Tbucket() {
    }

    private static void check(ArgumentCheck.Arguments arguments) {
        EsqlType buckets = arguments.type(0);
        boolean interval = buckets.isInterval();
        if (!interval && buckets != EsqlType.INTEGER) {
            arguments.refuse(0, "integer, date_period or time_duration");
        } else if (interval != (arguments.count() == 1) || arguments.count() == 2) {
            arguments.refuse(interval ? "function expects exactly one argument when the first one is an interval"
                    : "function expects exactly three arguments when the first one is of type [INTEGER]");
        }
    }
}
