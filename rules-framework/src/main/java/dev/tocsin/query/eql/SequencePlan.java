package dev.tocsin.query.eql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence, ready to run.
 *
 * @param items its items as written
 * @param until what ends open sequences, or null
 * @param maxspan the longest time from first to last event in milliseconds; 0 for any
 */
record SequencePlan(List<CompiledStage> items, CompiledStage until, long maxspan, Order order, Limits limits) {
    /** Copies the list. */
    SequencePlan {
        items = List.copyOf(items);
    }

    /** eql 50 */
    boolean empty() {
        return items.stream().anyMatch(CompiledStage::empty);
    }

    /** The items and, last, until. */
    List<CompiledStage> sources() {
        List<CompiledStage> out = new ArrayList<>(items);
        if (until != null) {
            out.add(until);
        }
        return out;
    }

    /** For each position of a sequence the number of its item, runs written out. (eql 39) */
    int[] positions() {
        List<Integer> out = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            for (int run = 0; run < items.get(item).runs(); run++) {
                out.add(item);
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether two moments are at most maxspan apart. (eql 40) */
    boolean within(Instant first, Instant last) {
        return maxspan == 0 || !last.isAfter(first.plusMillis(maxspan));
    }

    /** {@code 30s}: maxspan as the query writes it, nearly. */
    String span() {
        return Durations.shown(Duration.ofMillis(maxspan));
    }

    SequencePlan at(Instant now) {
        return new SequencePlan(items.stream().map(i -> i.at(now)).toList(), until == null ? null : until.at(now), maxspan,
                order, limits);
    }
}
