package dev.tocsin.query.eql;

import java.util.List;

/**
 * An event that satisfies some item of a sequence.
 *
 * @param keys for each item, until being the last, the keys with which the event satisfies it; null when it does not
 */
record Hit(Place place, List<JoinKey>[] keys) implements Comparable<Hit> {
    /** The keys with which it satisfies an item; empty when it does not. */
    List<JoinKey> keys(int item) {
        return keys[item] == null ? List.of() : keys[item];
    }

    @Override
    public int compareTo(Hit other) {
        return place.compareTo(other.place);
    }
}
