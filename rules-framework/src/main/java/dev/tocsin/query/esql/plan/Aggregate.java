package dev.tocsin.query.esql.plan;

import dev.tocsin.query.esql.function.AggregateFunction;
import dev.tocsin.query.esql.function.Call;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.source.Span;

import java.util.List;

/**
 * One aggregate of a STATS command.
 *
 * @param name the name under which the command's results refer to it; begins with {@code $}
 * @param type the type of its result
 * @param arguments over the input's columns, constants included; none for {@code COUNT(*)}
 * @param filter only rows for which it is true count, or null (esql 117)
 */
public record Aggregate(
        String name, Span span, String text, EsqlType type, AggregateFunction function, List<Expression> arguments, Call call,
        Expression filter) {
}
