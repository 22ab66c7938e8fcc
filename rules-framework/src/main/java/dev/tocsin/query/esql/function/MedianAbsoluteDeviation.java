package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code MEDIAN_ABSOLUTE_DEVIATION}. */
final class MedianAbsoluteDeviation {
    static final AggregateFunction FUNCTION = AggregateFunction.named("median_absolute_deviation").since("8.11")
            .summary("The median of the distances of the values of a column from their median.")
            .required("number", EsqlType.SIGNED)
            .returns(EsqlType.DOUBLE)
            .aggregate(call -> new DoublesPerGroup(numbers -> numbers.distancesFrom(numbers.quantile(0.5)).quantile(0.5)));

    private MedianAbsoluteDeviation() {
    }
}
