package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_EXPONENTIAL_HISTOGRAM}: of null only, as Tocsin has no histograms. */
final class ToExponentialHistogram {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_exponential_histogram").since("9.4")
            .summary("A histogram as a histogram of another kind.")
            .required("field", Set.of(EsqlType.HISTOGRAM, EsqlType.TDIGEST, EsqlType.EXPONENTIAL_HISTOGRAM))
            .returns(EsqlType.EXPONENTIAL_HISTOGRAM)
            .bind(call -> {
                throw EsqlException.illegal("Tocsin has no values of type " + call.type(0).esName());
            });

    private ToExponentialHistogram() {
    }

}
