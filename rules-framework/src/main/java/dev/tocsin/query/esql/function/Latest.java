package dev.tocsin.query.esql.function;

/** {@code LATEST}: by @timestamp (esql 131). */
final class Latest {
    static final AggregateFunction FUNCTION = AggregateFunction.named("latest").since("9.4")
            .summary("The value of a column in the latest event.")
            .required("field", ValueAt.TYPES)
            .timestamp()
            .returns(ResultRule.likeArgument(0))
            .aggregate(ValueAt::highest);

    private Latest() {
    }
}
