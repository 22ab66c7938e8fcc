package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_TDIGEST}: of null only, as Tocsin has no histograms. */
final class ToTdigest {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_tdigest").since("9.3")
            .summary("A histogram as a histogram of another kind.")
            .required("field", Set.of(EsqlType.HISTOGRAM, EsqlType.TDIGEST, EsqlType.EXPONENTIAL_HISTOGRAM))
            .returns(EsqlType.TDIGEST)
            .bind(call -> {
                throw EsqlException.illegal("Tocsin has no values of type " + call.type(0).esName());
            });

    private ToTdigest() {
    }

}
