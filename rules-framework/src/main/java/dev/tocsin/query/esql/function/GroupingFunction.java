package dev.tocsin.query.esql.function;

/**
 * A function that makes keys of groups, such as BUCKET; allowed in BY only.
 *
 * @param signature what it is called, takes and gives
 * @param binder makes the body for a call, as for scalar functions; throws {@code EsqlException} for one that cannot run
 */
public record GroupingFunction(Signature signature, ScalarFunction.Binder binder) implements EsqlFunction {
    /** Starts a declaration. */
    public static Declaration named(String name) {
        return new Declaration(name);
    }

    /** The function, ready for the arguments of a call. */
    public BoundFunction bind(Call call) {
        return new ScalarFunction(signature, false, binder, null).bind(call);
    }
}
