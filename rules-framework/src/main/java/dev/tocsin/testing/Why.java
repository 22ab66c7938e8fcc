package dev.tocsin.testing;

import dev.tocsin.query.Explanation;
import java.util.List;

/**
 * Why a run found what it found.
 *
 * @param eventNames what to call each event, by its number
 */
public record Why(Explanation explanation, List<String> eventNames) {
    /** Copies the list. */
    public Why {
        eventNames = List.copyOf(eventNames);
    }

    /** What to call an event, by its number. */
    public String eventName(int number) {
        return number >= 0 && number < eventNames.size() ? eventNames.get(number) : "event " + (number + 1);
    }
}
