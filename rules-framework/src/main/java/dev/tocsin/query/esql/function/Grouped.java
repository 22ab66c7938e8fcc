package dev.tocsin.query.esql.function;

import java.util.Arrays;
import java.util.function.Supplier;

/** The state of each group of an aggregate, made when it is first asked for. Not thread safe. */
final class Grouped<S> {
    private final Supplier<S> start;
    private Object[] states = new Object[16];

    Grouped(Supplier<S> start) {
        this.start = start;
    }

    /** The state of a group. */
    @SuppressWarnings("unchecked")
    S of(int group) {
        if (group >= states.length) {
            states = Arrays.copyOf(states, Math.max(group + 1, states.length * 2));
        }
        if (states[group] == null) {
            states[group] = start.get();
        }
        return (S) states[group];
    }

    /** The state of a group; null when it was never asked for. */
    @SuppressWarnings("unchecked")
    S known(int group) {
        return group < states.length ? (S) states[group] : null;
    }
}
