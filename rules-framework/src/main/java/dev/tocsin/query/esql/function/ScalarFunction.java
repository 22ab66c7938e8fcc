package dev.tocsin.query.esql.function;

import java.util.function.Function;

/**
 * A function of the values of one row.
 *
 * @param signature what it is called, takes and gives
 * @param nulls whether the body gets nulls; otherwise a null argument makes the result null
 * @param binder makes the body for a call; null for a lazy function
 * @param lazy the body of a function that evaluates its own arguments, or null
 */
public record ScalarFunction(Signature signature, boolean nulls, Binder binder, LazyBody lazy) implements EsqlFunction {
    /** Makes the body for a call. */
    @FunctionalInterface
    public interface Binder extends Function<Call, ScalarBody> {
        /**
         * The body for arguments of these types; what constants decide (a pattern, a unit) is worked out here, once.
         *
         * @throws dev.tocsin.query.esql.value.EsqlException when a constant argument is none that the function takes: the
         *     query is refused (esql 51)
         */
        @Override
        ScalarBody apply(Call call);
    }

    /** Starts a declaration. */
    public static Declaration named(String name) {
        return new Declaration(name);
    }

    /** The function, ready for the arguments of a call; for functions that are not lazy. */
    public BoundFunction bind(Call call) {
        return BoundFunction.of(this, call);
    }
}
