package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code MEDIAN}: the percentile of 50, exact where the engine estimates for many values (esql 128). */
final class Median {
    static final AggregateFunction FUNCTION = AggregateFunction.named("median").since("8.11")
            .summary("The value that is higher than one half of the values of a column and lower than the other.")
            .required("number", EsqlType.SIGNED)
            .returns(EsqlType.DOUBLE)
            .aggregate(call -> new DoublesPerGroup(numbers -> numbers.quantile(0.5)));

    private Median() {
    }
}
