package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.Block;
import dev.tocsin.query.esql.value.Evaluation;
import dev.tocsin.query.esql.value.MultiValue;

import java.util.function.Function;

/**
 * A function of the values of many rows.
 *
 * @param signature what it is called, takes and gives
 * @param binder makes the state for a call; throws {@code EsqlException} when a constant argument is none that the function takes
 */
public record AggregateFunction(Signature signature, Function<Call, Aggregator> binder) implements EsqlFunction {
    /** Starts a declaration. */
    public static Declaration named(String name) {
        return new Declaration(name);
    }

    /** The state of one aggregate over all groups of a run. Not thread safe. */
    public interface Aggregator {
        /**
         * Takes rows.
         *
         * @param arguments the columns of the arguments, constants included
         * @param rows which rows count, in order
         * @param groups for each entry of {@code rows}, the number of its group from 0
         * @param evaluation collects warnings
         */
        void add(Block[] arguments, int[] rows, int[] groups, Evaluation evaluation);

        /** What a group comes to, also for one that {@link #add} never named. */
        Object result(int group, Evaluation evaluation);
    }

    /** Takes the values of the first argument one by one: null is nothing, several values are several (esql 125). */
    public interface ByValue extends Aggregator {
        /** Takes one value of a group. */
        void add(int group, Object value, Evaluation evaluation);

        @Override
        default void add(Block[] arguments, int[] rows, int[] groups, Evaluation evaluation) {
            for (int i = 0; i < rows.length; i++) {
                Object place = arguments[0].value(rows[i]);
                if (place instanceof MultiValue many) {
                    for (int at = 0; at < many.size(); at++) {
                        add(groups[i], many.get(at), evaluation);
                    }
                } else if (place != null) {
                    add(groups[i], place, evaluation);
                }
            }
        }
    }
}
