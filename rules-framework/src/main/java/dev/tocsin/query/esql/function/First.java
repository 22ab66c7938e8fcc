package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code FIRST} (esql 131). */
final class First {
    static final AggregateFunction FUNCTION = AggregateFunction.named("first").since("9.4")
            .summary("The value of a column where another one is lowest.")
            .required("field", ValueAt.TYPES)
            .required("sortField", Declaration.types(EsqlType.DATES, Set.of(EsqlType.INTEGER, EsqlType.LONG)))
            .returns(ResultRule.likeArgument(0))
            .aggregate(ValueAt::lowest);

    private First() {
    }
}
