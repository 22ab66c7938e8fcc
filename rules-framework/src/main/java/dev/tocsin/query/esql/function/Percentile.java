package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code PERCENTILE}: exact, where the engine estimates for many values; null outside of 0 to 100 (esql 128). */
final class Percentile {
    static final AggregateFunction FUNCTION = AggregateFunction.named("percentile").since("8.11")
            .summary("The value below which a percentage of the values of a column lies.")
            .required("number", EsqlType.SIGNED)
            .required("percentile", EsqlType.SIGNED).constant()
            .returns(EsqlType.DOUBLE)
            .aggregate(call -> {
                double part = call.constant(1) instanceof Number percent ? percent.doubleValue() / 100 : Double.NaN;
                return new DoublesPerGroup(numbers -> part >= 0 && part <= 1 ? numbers.quantile(part) : Double.NaN);
            });

    private Percentile() {
    }
}
