package dev.tocsin.query.eql;

import java.time.Instant;

/**
 * Where an event stands in the order of all: by time, then by the tiebreaker with null after values, then by its number.
 * (eql 42)
 *
 * @param time its time; null sorts before all times
 * @param tiebreaker its tiebreaker, or null
 * @param number its number over the whole run
 */
record Place(Instant time, Comparable<?> tiebreaker, int number) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int byTime = time == null || other.time == null ? Boolean.compare(time != null, other.time != null)
                : time.compareTo(other.time);
        int byTiebreaker = byTime != 0 ? byTime : compareTiebreakers(tiebreaker, other.tiebreaker);
        return byTiebreaker != 0 ? byTiebreaker : Integer.compare(number, other.number);
    }

    private static int compareTiebreakers(Comparable<?> left, Comparable<?> right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return ValueOrder.compare(left, right);
    }
}
