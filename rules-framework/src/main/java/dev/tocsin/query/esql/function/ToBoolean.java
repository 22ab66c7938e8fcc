package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

import java.util.Set;

/** {@code TO_BOOLEAN}: any text but "true" is false, any number but 0 is true (esql 60). */
final class ToBoolean {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_boolean").aliases("to_bool").since("8.11")
            .summary("Its argument as a boolean.")
            .required("field", Declaration.types(EsqlType.STRING, EsqlType.NUMERIC, Set.of(EsqlType.BOOLEAN))).each()
            .returns(EsqlType.BOOLEAN)
            .bind(call -> switch (call.type(0)) {
                case KEYWORD, TEXT -> (arguments, evaluation) -> "true".equalsIgnoreCase((String) arguments[0]);
                case BOOLEAN -> (arguments, evaluation) -> arguments[0];
                default -> (arguments, evaluation) -> ((Number) arguments[0]).doubleValue() != 0;
            });

    private ToBoolean() {
    }
}
