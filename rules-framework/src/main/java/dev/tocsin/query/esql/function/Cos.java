package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;

/** {@code COS}. */
final class Cos {
    static final ScalarFunction FUNCTION = ScalarFunction.named("cos").since("8.11")
            .summary("The cosine of an angle in radians.")
            .required("angle", EsqlType.NUMERIC)
            .returns(EsqlType.DOUBLE)
            .body(Doubles.body(Math::cos));

    private Cos() {
    }

}
