package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.Site;

/** What a scalar function does that evaluates its arguments only as far as needed (CASE, COALESCE). */
@FunctionalInterface
public interface LazyBody {
    /** The value for some arguments; nulls and several values come as they are. */
    Object apply(LazyArguments arguments, Evaluation evaluation);

    /** Arguments that are evaluated when asked for. */
    interface LazyArguments {
        /** How many there are. */
        int count();

        /** The value of an argument, evaluated now. */
        Object value(int index);

        /** Where the call stands, for warnings. */
        Site site();
    }
}
