package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.List;
import java.util.Set;

/** {@code TO_COUNTER}. */
final class ToCounter {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_counter").since("9.5")
            .summary("A number as a counter.")
            .required("field", Declaration.types(EsqlType.SIGNED,
                    Set.of(EsqlType.COUNTER_INTEGER, EsqlType.COUNTER_LONG, EsqlType.COUNTER_DOUBLE))).whole()
            .returns(ToCounter::result)
            .body((arguments, evaluation) -> arguments[0]);

    private ToCounter() {
    }

    private static EsqlType result(List<EsqlType> types) {
        return switch (types.get(0)) {
            case INTEGER -> EsqlType.COUNTER_INTEGER;
            case LONG -> EsqlType.COUNTER_LONG;
            case DOUBLE -> EsqlType.COUNTER_DOUBLE;
            default -> types.get(0);
        };
    }
}
