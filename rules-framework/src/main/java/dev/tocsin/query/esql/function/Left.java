package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code LEFT}: empty for no or a negative length (esql 75). */
final class Left {
    static final ScalarFunction FUNCTION = ScalarFunction.named("left").since("8.11")
            .summary("The first characters of a string.")
            .required("string", EsqlType.STRING)
            .required("length", Set.of(EsqlType.INTEGER))
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> Texts.slice((String) arguments[0], 0, (int) arguments[1]));

    private Left() {
    }

}
