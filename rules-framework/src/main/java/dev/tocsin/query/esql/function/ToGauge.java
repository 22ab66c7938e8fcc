package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.List;
import java.util.Set;

/** {@code TO_GAUGE}. */
final class ToGauge {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_gauge").since("9.5")
            .summary("A counter as a plain number.")
            .required("field", Declaration.types(EsqlType.SIGNED,
                    Set.of(EsqlType.COUNTER_INTEGER, EsqlType.COUNTER_LONG, EsqlType.COUNTER_DOUBLE))).whole()
            .returns(ToGauge::result)
            .body((arguments, evaluation) -> arguments[0]);

    private ToGauge() {
    }

    private static EsqlType result(List<EsqlType> types) {
        return switch (types.get(0)) {
            case COUNTER_INTEGER -> EsqlType.INTEGER;
            case COUNTER_LONG -> EsqlType.LONG;
            case COUNTER_DOUBLE -> EsqlType.DOUBLE;
            default -> types.get(0);
        };
    }
}
