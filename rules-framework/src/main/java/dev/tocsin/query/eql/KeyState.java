package dev.tocsin.query.eql;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is open for one key. An event that satisfies a stage takes the newest partial before it and removes all older ones, so
 * that only the newest of each stage need be kept. (eql 43)
 */
final class KeyState {
    final Partial[] newest;
    final PlaceLog[] missing;
    /** Complete but for the time in which a trailing missing event may still come. */
    final Deque<Partial> waiting = new ArrayDeque<>(0);
    Place until;

    /**
     * @param stages how many partials there can be
     * @param items how many items may be missing ones
     */
    KeyState(int stages, int items) {
        this.newest = new Partial[stages];
        this.missing = new PlaceLog[items];
    }

    PlaceLog log(int item) {
        if (missing[item] == null) {
            missing[item] = new PlaceLog();
        }
        return missing[item];
    }

    /** Whether nothing that is kept can matter any more. */
    boolean idle() {
        for (Partial partial : newest) {
            if (partial != null) {
                return false;
            }
        }
        for (PlaceLog log : missing) {
            if (log != null && !log.isEmpty()) {
                return false;
            }
        }
        return waiting.isEmpty();
    }

    /** Forgets partials that began before a moment, and missing events of before it. */
    void forget(Instant before) {
        for (int i = 0; i < newest.length; i++) {
            if (newest[i] != null && newest[i].first().time().isBefore(before)) {
                newest[i] = null;
            }
        }
        for (PlaceLog log : missing) {
            if (log != null) {
                log.forget(before);
            }
        }
    }
}
