package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code CONTAINS}: letter case counts (esql 76). */
final class Contains {
    static final ScalarFunction FUNCTION = ScalarFunction.named("contains").since("9.2")
            .summary("Whether a string contains another.")
            .required("string", EsqlType.STRING)
            .required("substring", EsqlType.STRING)
            .returns(EsqlType.BOOLEAN)
            .body((arguments, evaluation) -> ((String) arguments[0]).contains((String) arguments[1]));

    private Contains() {
    }

}
