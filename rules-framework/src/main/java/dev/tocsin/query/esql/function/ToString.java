package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_STRING} (esql 59). */
final class ToString {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_string").aliases("to_str").since("8.11")
            .summary("Its argument as a string.")
            .required("field", Set.of()).each()
            .returns(EsqlType.KEYWORD)
            .bind(call -> switch (call.type(0)) {
                case DATE -> (arguments, evaluation) ->
                        DatePattern.DEFAULT.print(Moments.at(arguments[0], EsqlType.DATE, call.zone()));
                case DATE_NANOS -> (arguments, evaluation) ->
                        DatePattern.DEFAULT_NANOS.print(Moments.at(arguments[0], EsqlType.DATE_NANOS, call.zone()));
                default -> (arguments, evaluation) ->
                        arguments[0] instanceof Double number ? NumberTexts.of(number) : arguments[0].toString();
            });

    private ToString() {
    }

}
