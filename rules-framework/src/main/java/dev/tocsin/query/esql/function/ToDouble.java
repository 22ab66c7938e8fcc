package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_DOUBLE}: texts by the rules of Java, dates as milliseconds (esql 60). */
final class ToDouble {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_double").aliases("to_dbl").since("8.11")
            .summary("Its argument as a double.")
            .required("field", Declaration.types(
                    EsqlType.STRING, EsqlType.NUMERIC,
                    Set.of(EsqlType.BOOLEAN, EsqlType.DATE, EsqlType.COUNTER_INTEGER,
                    EsqlType.COUNTER_LONG, EsqlType.COUNTER_DOUBLE))).each()
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> {
                if (arguments[0] instanceof String text) {
                    return NumberTexts.toDouble(text);
                }
                return arguments[0] instanceof Boolean truth ? truth ? 1.0 : 0.0 : Doubles.of(arguments[0]);
            });

    private ToDouble() {
    }

}
