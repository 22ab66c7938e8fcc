package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TRIM}: white space of Unicode (esql 76); a null literal stays of type null. */
final class Trim {
    static final ScalarFunction FUNCTION = ScalarFunction.named("trim").since("8.11")
            .summary("A string without the white space around it.")
            .required("string", EsqlType.STRING)
            .returns(ResultRule.likeArgument(0))
            .body((arguments, evaluation) -> ((String) arguments[0]).strip());

    private Trim() {
    }

}
