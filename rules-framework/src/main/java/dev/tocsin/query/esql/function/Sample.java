package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code SAMPLE}: known and checked, but not run. */
final class Sample {
    static final AggregateFunction FUNCTION = AggregateFunction.named("sample").since("8.19/9.1")
            .summary("Values of a column that are picked by chance; Tocsin refuses to run it.")
            .required("field", ValueAt.TYPES)
            .required("limit", Set.of(EsqlType.INTEGER)).constant()
            .returns(ResultRule.likeArgument(0))
            .aggregate(call -> {
                throw EsqlException.illegal("SAMPLE is not supported: it picks values by chance, so no test can say what it gives");
            });

    private Sample() {
    }
}
