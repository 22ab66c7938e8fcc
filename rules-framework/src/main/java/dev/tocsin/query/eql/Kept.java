package dev.tocsin.query.eql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Results of which only so many are kept, in memory that the limit bounds. */
final class Kept<T> {
    private static final int SLACK = 1024;

    private final Limits limits;
    private final Comparator<? super T> order;
    private List<T> results = new ArrayList<>();

    Kept(Limits limits, Comparator<? super T> order) {
        this.limits = limits;
        this.order = order;
    }

    void add(T result) {
        results.add(result);
        if (results.size() - SLACK > 2L * limits.size()) {
            results.sort(order);
            results = new ArrayList<>(limits.bySize(results));
        }
    }

    /** What the limits leave, in order; results that the order holds for equal stay as they were added. */
    List<T> all() {
        results.sort(order);
        return limits.of(results);
    }
}
