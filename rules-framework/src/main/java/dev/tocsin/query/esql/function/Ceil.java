package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code CEIL}: keeps the type, and whole numbers as they are, also several (esql 44, 57). */
final class Ceil {
    static final ScalarFunction FUNCTION = ScalarFunction.named("ceil").since("8.11")
            .summary("The lowest whole number that is not below a number.")
            .required("number", EsqlType.NUMERIC).whole()
            .returns(ResultRule.likeArgument(0))
            .bind(call -> call.type(0) == EsqlType.DOUBLE
                    ? (arguments, evaluation) -> Math.ceil(Doubles.of(Single.of(arguments[0])))
                    : (arguments, evaluation) -> arguments[0]);

    private Ceil() {
    }

}
