package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code REPEAT}: a negative number is refused when it is a constant (esql 78). */
final class Repeat {
    static final ScalarFunction FUNCTION = ScalarFunction.named("repeat").since("8.15")
            .summary("A string several times over.")
            .required("string", EsqlType.STRING)
            .required("number", Set.of(EsqlType.INTEGER))
            .returns(EsqlType.KEYWORD)
            .bind(call -> {
                if (call.constant(1) instanceof Integer number) {
                    Texts.repeat("", number);
                }
                return (arguments, evaluation) -> Texts.repeat((String) arguments[0], (int) arguments[1]);
            });

    private Repeat() {
    }

}
