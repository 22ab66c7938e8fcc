package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Statement.Pipe;
import java.util.List;

/**
 * How many results are kept: the newest {@code size} of them without a pipe; with pipes, first {@code size} in the direction
 * of the first pipe and then what each pipe leaves. (eql 58, 59)
 */
record Limits(int size, List<Pipe> pipes) {
    static Limits of(int size, List<Pipe> pipes) {
        return new Limits(size, List.copyOf(pipes));
    }

    /** Whether the oldest results are kept. */
    boolean oldest() {
        return !pipes.isEmpty() && pipes.get(0).head();
    }

    /** Whether all results are kept. */
    boolean none() {
        return size == Integer.MAX_VALUE && pipes.isEmpty();
    }

    /** What is left of results in ascending order. */
    <T> List<T> of(List<T> results) {
        List<T> left = bySize(results);
        for (Pipe pipe : pipes) {
            left = cut(left, pipe.head(), pipe.count());
        }
        return left;
    }

    /** What the size alone leaves of results in ascending order. */
    <T> List<T> bySize(List<T> results) {
        return cut(results, oldest(), size);
    }

    private static <T> List<T> cut(List<T> results, boolean head, long count) {
        int kept = (int) Math.max(0, Math.min(count, results.size()));
        return head ? results.subList(0, kept) : results.subList(results.size() - kept, results.size());
    }
}
