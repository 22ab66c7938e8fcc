package dev.tocsin.query.esql.function;

/** {@code MIN} (esql 124). */
final class Min {
    static final AggregateFunction FUNCTION = AggregateFunction.named("min").since("8.11")
            .summary("The lowest value of a column.")
            .required("field", Ordered.TYPES)
            .returns(ResultRule.likeArgument(0))
            .aggregate(call -> new BestValue(call.type(0), (compared) -> compared < 0));

    private Min() {
    }
}
