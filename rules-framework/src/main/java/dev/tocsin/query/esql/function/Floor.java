package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code FLOOR}: keeps the type, and whole numbers as they are, also several (esql 44, 57). */
final class Floor {
    static final ScalarFunction FUNCTION = ScalarFunction.named("floor").since("8.11")
            .summary("The highest whole number that is not above a number.")
            .required("number", EsqlType.NUMERIC).whole()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> call.type(0) == EsqlType.DOUBLE
                    ? (arguments, evaluation) -> Math.floor(Doubles.of(Single.of(arguments[0])))
                    : (arguments, evaluation) -> arguments[0]);

    private Floor() {
    }

}
