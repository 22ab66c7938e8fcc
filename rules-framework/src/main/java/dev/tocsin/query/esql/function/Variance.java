package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code VARIANCE}: of the values as the whole population. */
final class Variance {
    static final AggregateFunction FUNCTION = AggregateFunction.named("variance").since("9.2").aliases("std_var")
            .summary("The variance of the values of a column.")
            .required("number", EsqlType.SIGNED)
            .returns(EsqlType.DOUBLE)
            .aggregate(call -> new Spread(variance -> variance));

    private Variance() {
    }
}
