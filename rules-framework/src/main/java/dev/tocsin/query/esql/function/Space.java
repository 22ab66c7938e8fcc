package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code SPACE}: a negative number is refused when it is a constant (esql 78). */
final class Space {
    static final ScalarFunction FUNCTION = ScalarFunction.named("space").since("8.16")
            .summary("A number of blanks.")
            .required("number", Set.of(EsqlType.INTEGER))
            .returns(EsqlType.KEYWORD)
            .bind(call -> {
                if (call.constant(0) instanceof Integer number) {
                    Texts.repeat(" ", number);
                }
                return (arguments, evaluation) -> Texts.repeat(" ", (int) arguments[0]);
            });

    private Space() {
    }

}
