package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_VERSION}: every text is one (esql 31). */
final class ToVersion {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_version").aliases("to_ver").since("8.11")
            .summary("Its argument as a version.")
            .required("field", Declaration.types(EsqlType.STRING, Set.of(EsqlType.VERSION))).each()
            .returns(EsqlType.VERSION)
            .body((arguments, evaluation) -> arguments[0].toString());

    private ToVersion() {
    }

}
