package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.util.function.DoubleUnaryOperator;

/** Numbers of any type as doubles, and the rule that no result is infinite (esql 54). */
final class Doubles {
    private Doubles() {
    }

    /** A number of any type as a double. */
    static double of(Object number) {
        return ((Number) number).doubleValue();
    }

    /**
     * The result itself.
     *
     * @throws EsqlException when it is infinite or no number
     */
    static double finite(double result) {
        if (Double.isNaN(result) || Double.isInfinite(result)) {
            throw EsqlException.arithmetic("not a finite double number: " + result);
        }
        return result;
    }

    /** A body of one number. */
    static ScalarBody body(DoubleUnaryOperator operator) {
        return (arguments, evaluation) -> operator.applyAsDouble(of(arguments[0]));
    }
}
