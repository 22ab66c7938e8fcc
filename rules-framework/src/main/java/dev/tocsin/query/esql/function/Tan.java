package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code TAN}. */
final class Tan {
    static final ScalarFunction FUNCTION = ScalarFunction.named("tan").since("8.11")
            .summary("The tangent of an angle in radians.")
            .required("angle", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::tan));

    private Tan() {
    }

}
