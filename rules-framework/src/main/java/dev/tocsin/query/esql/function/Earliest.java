package dev.tocsin.query.esql.function;

/** {@code EARLIEST}: by @timestamp (esql 131). */
final class Earliest {
    static final AggregateFunction FUNCTION = AggregateFunction.named("earliest").since("9.4")
            .summary("The value of a column in the earliest event.")
            .required("field", ValueAt.TYPES)
            .timestamp()
            .returns(ResultRule.likeArgument(0))
            .aggregate(ValueAt::lowest);

    private Earliest() {
    }
}
