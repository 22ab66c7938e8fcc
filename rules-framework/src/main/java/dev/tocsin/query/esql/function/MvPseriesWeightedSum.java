package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import java.util.Set;

/** {@code MV_PSERIES_WEIGHTED_SUM}. */
final class MvPseriesWeightedSum {
    static final ScalarFunction FUNCTION = ScalarFunction.named("mv_pseries_weighted_sum").since("8.16")
            .summary("The sum of the numbers in a place, each divided by its number from 1 to the power of p.")
            .required("number", Set.of(EsqlType.DOUBLE)).whole()
            .required("p", Set.of(EsqlType.DOUBLE))
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> {
                Sums sum = new Sums();
                double power = Doubles.of(arguments[1]);
                int number = 1;
                for (Object value : MultiValue.values(arguments[0])) {
                    sum.add(Doubles.of(value) / Math.pow(number++, power));
                }
                return Doubles.finite(sum.sum());
            });

    private MvPseriesWeightedSum() {
    }

}
