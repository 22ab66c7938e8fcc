package dev.tocsin.query.eql;

import java.util.Arrays;
import java.util.List;

/** A sequence that is not complete: its last event and what came before. */
final class Partial {
    private final Place place;
    private final Partial before;
    private final Place first;
    private final int length;

    Partial(Place place, Partial before) {
        this.place = place;
        this.before = before;
        this.first = before == null ? place : before.first;
        this.length = before == null ? 1 : before.length + 1;
    }

    /** Its first event. */
    Place first() {
        return first;
    }

    /** Its last event. */
    Place last() {
        return place;
    }

    /** How many events it has. */
    int length() {
        return length;
    }

    /** Its events in order. */
    List<Place> places() {
        Place[] out = new Place[length];
        Partial at = this;
        for (int i = length - 1; i >= 0; i--) {
            out[i] = at.place;
            at = at.before;
        }
        return Arrays.asList(out);
    }
}
