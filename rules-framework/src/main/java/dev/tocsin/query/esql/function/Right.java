package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code RIGHT}: empty for no or a negative length (esql 75). */
final class Right {
    static final ScalarFunction FUNCTION = ScalarFunction.named("right").since("8.11")
            .summary("The last characters of a string.")
            .required("string", EsqlType.STRING)
            .required("length", Set.of(EsqlType.INTEGER))
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> {
                String text = (String) arguments[0];
                int count = Math.max((int) arguments[1], 0);
                return Texts.slice(text, Math.max(Texts.length(text) - count, 0), count);
            });

    private Right() {
    }

}
