package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code LAST} (esql 131). */
final class Last {
    static final AggregateFunction FUNCTION = AggregateFunction.named("last").since("9.4")
            .summary("The value of a column where another one is highest.")
            .required("field", ValueAt.TYPES)
            .required("sortField", Declaration.types(EsqlType.DATES, Set.of(EsqlType.INTEGER, EsqlType.LONG)))
            .returns(ResultRule.likeArgument(0))
            .aggregate(ValueAt::highest);

    private Last() {
    }
}
