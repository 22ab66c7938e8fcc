package dev.tocsin.query.esql.function;

/** {@code MAX} (esql 124). */
final class Max {
    static final AggregateFunction FUNCTION = AggregateFunction.named("max").since("8.11")
            .summary("The highest value of a column.")
            .required("field", Ordered.TYPES)
            .returns(ResultRule.likeArgument(0))
            .aggregate(call -> new BestValue(call.type(0), (compared) -> compared > 0));

    private Max() {
    }
}
