package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code STD_DEV}: of the values as the whole population (esql 128). */
final class StdDev {
    static final AggregateFunction FUNCTION = AggregateFunction.named("std_dev").since("8.18/9.0")
            .summary("The standard deviation of the values of a column.")
            .required("number", EsqlType.SIGNED)
            .returns(EsqlType.DOUBLE)
            .aggregate(call -> new Spread(Math::sqrt));

    private StdDev() {
    }
}
