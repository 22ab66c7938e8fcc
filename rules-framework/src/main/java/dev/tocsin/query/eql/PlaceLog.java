package dev.tocsin.query.eql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Places in the order in which they came, which is their own. */
final class PlaceLog {
    private static final int FEW = 64;
    private final List<Place> places = new ArrayList<>();
    private int many = FEW;

    /** Adds a place; what lies before {@code horizon} may be forgotten. */
    void add(Place place, Instant horizon) {
        if (places.size() >= many) {
            forget(horizon);
            many = Math.max(FEW, 2 * places.size());
        }
        places.add(place);
    }

    /** The last place before {@code end}, or null. */
    Place lastBefore(Place end) {
        int at = Collections.binarySearch(places, end);
        int before = (at >= 0 ? at : -at - 1) - 1;
        return before < 0 ? null : places.get(before);
    }

    /** Some place after {@code start} and before {@code end}, or null. */
    Place between(Place start, Place end) {
        Place last = lastBefore(end);
        return last != null && last.compareTo(start) > 0 ? last : null;
    }

    /** Forgets what lies before a moment. */
    void forget(Instant before) {
        int kept = 0;
        while (kept < places.size() && places.get(kept).time().isBefore(before)) {
            kept++;
        }
        places.subList(0, kept).clear();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }
}
