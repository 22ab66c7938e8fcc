package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code SIGNUM}: a double (esql 57). */
final class Signum {
    static final ScalarFunction FUNCTION = ScalarFunction.named("signum").since("8.14")
            .summary("-1, 0 or 1, the sign of a number.")
            .required("number", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::signum));

    private Signum() {
    }

}
