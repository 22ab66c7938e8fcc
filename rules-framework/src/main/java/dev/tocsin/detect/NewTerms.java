package dev.tocsin.detect;

import dev.tocsin.event.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the value tuples that are new in a window from those that its history knows. // rule-types 41-44 */
final class NewTerms {
    private final Map<List<Object>, Sighting> sightings = new HashMap<>();
    private final EventTimes times;
    private final RunWindow window;
    private final Instant historyStart;
    private final RowSet inside;

    private NewTerms(RowSet inside, EventTimes times, RunWindow window, Instant historyStart) {
        this.inside = inside;
        this.times = times;
        this.window = window;
        this.historyStart = historyStart;
    }

    /**
     * A tuple that occurs in the window.
     *
     * @param tuple its values in field order
     * @param earliest the row of its earliest occurrence since the start of the history
     * @param oldest the oldest row of the window that has it
     * @param known whether it was there at or before the window's start
     */
    record Sighting(List<Object> tuple, int earliest, int oldest, boolean known) {
    }

    /**
     * The tuples of the window in key order, the known ones among them.
     *
     * @param hits the rows that the rule matches at whatever time
     * @param inside those that are in the window
     */
    static List<Sighting> find(
            RowSet hits, RowSet inside, EventTimes times, Terms terms, RunWindow window, Instant historyStart) {
        NewTerms search = new NewTerms(inside, times, window, historyStart);
        terms.forEach(hits, search::see);
        List<Sighting> found = new ArrayList<>();
        for (Sighting sighting : search.sightings.values()) {
            if (sighting.oldest() >= 0) {
                Instant first = times.time(sighting.earliest());
                boolean known = !first.isAfter(window.from()); // rule-types 42: strictly after
                found.add(new Sighting(sighting.tuple(), sighting.earliest(), sighting.oldest(), known));
            }
        }
        found.sort((a, b) -> KeyOrder.TUPLES.compare(a.tuple(), b.tuple())); // rule-types 45
        return found;
    }

    private void see(int row, List<Object> tuple) {
        Instant time = times.time(row);
        if (time == null || time.isBefore(historyStart) || time.isAfter(window.to())) {
            return;
        }
        boolean candidate = inside.contains(row);
        Sighting before = sightings.get(tuple);
        if (before == null) {
            sightings.put(tuple, new Sighting(tuple, row, candidate ? row : -1, false));
            return;
        }
        int earliest = older(row, before.earliest()) ? row : before.earliest();
        int oldest = !candidate ? before.oldest() : before.oldest() < 0 || older(row, before.oldest()) ? row : before.oldest();
        if (earliest != before.earliest() || oldest != before.oldest()) {
            sightings.put(tuple, new Sighting(tuple, earliest, oldest, false));
        }
    }

    private boolean older(int row, int than) {
        return times.time(row).isBefore(times.time(than));
    }
}
