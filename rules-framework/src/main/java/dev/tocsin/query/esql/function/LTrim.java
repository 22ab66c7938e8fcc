package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code LTRIM}: white space of Unicode (esql 76); a null literal stays of type null. */
final class LTrim {
    static final ScalarFunction FUNCTION = ScalarFunction.named("ltrim").since("8.11")
            .summary("A string without the white space before it.")
            .required("string", EsqlType.STRING)
            .returns(ResultRule.likeArgument(0))
            .body((arguments, evaluation) -> ((String) arguments[0]).stripLeading());

    private LTrim() {
    }

}
