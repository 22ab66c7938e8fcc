package dev.tocsin.docs.html;

import dev.tocsin.event.Event;
import dev.tocsin.query.Query;
import java.util.List;

/** A sequence drawn as its stages on a time line. */
public final class SequencePicture {
    private SequencePicture() {
    }

    /**
     * The picture.
     *
     * @param query nothing is drawn of a query that is no sequence
     * @param events the events of one alert, the earliest first; empty to draw the stages alone
     */
    public static Fragment of(Query query, List<Event> events) {
        return Fragment.EMPTY;
    }
}
