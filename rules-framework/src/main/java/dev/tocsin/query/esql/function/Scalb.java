package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code SCALB}. */
final class Scalb {
    static final ScalarFunction FUNCTION = ScalarFunction.named("scalb").since("8.19/9.1")
            .summary("A number times two to the power of another.")
            .required("d", EsqlType.NUMERIC)
            .required("scaleFactor", Set.of(EsqlType.INTEGER, EsqlType.LONG))
            .returns(EsqlType.DOUBLE)
            .body((arguments, evaluation) -> Doubles.finite(Math.scalb(Doubles.of(arguments[0]), exponent((Number) arguments[1]))));

    private Scalb() {
    }

    private static int exponent(Number power) {
        if (power.longValue() != power.intValue()) {
            throw EsqlException.arithmetic("integer overflow");
        }
        return power.intValue();
    }
}
