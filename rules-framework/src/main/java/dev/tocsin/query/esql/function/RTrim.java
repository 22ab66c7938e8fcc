package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code RTRIM}: white space of Unicode (esql 76); a null literal stays of type null. */
final class RTrim {
    static final ScalarFunction FUNCTION = ScalarFunction.named("rtrim").since("8.11")
            .summary("A string without the white space after it.")
            .required("string", EsqlType.STRING)
            .returns(ResultRule.likeArgument(0))
            .body((arguments, evaluation) -> ((String) arguments[0]).stripTrailing());

    private RTrim() {
    }

}
