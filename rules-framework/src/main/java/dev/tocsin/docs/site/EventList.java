package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.EventHtml;
import dev.tocsin.docs.html.EventMarks;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.testing.Exhibit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The events of a case: of those that made an alert the fields that decided, of others the clauses that kept them out.
 *
 * @param loud what is said of an event that some alert stands for
 * @param silent what is said of any other
 * @param keys fields that make an alert of events beside the query: new terms, the groups of a threshold
 */
record EventList(String loud, String silent, List<String> keys) {
    /** More events of a case than this are counted, not shown. */
    private static final int MOST = 20;
    /** So many are unfolded. */
    private static final int OPEN = 3;

    Fragment of(Exhibit exhibit) {
        Set<Integer> alerted = new HashSet<>();
        exhibit.verdict().alerts().forEach(a -> {
            alerted.addAll(a.events());
            alerted.addAll(a.suppressed());
        });
        // rows of a table stand for no event in particular, so nothing is said of any
        boolean known = exhibit.verdict().alerts().stream().noneMatch(a -> a.events().isEmpty());
        Element list = Element.of("div", "events");
        int shown = Math.min(exhibit.events().size(), exhibit.history() + MOST);
        for (int number = exhibit.history(); number < shown; number++) {
            list.add(event(exhibit, number, alerted.contains(number), known));
        }
        int more = exhibit.events().size() - shown;
        if (more > 0) {
            list.add(Blocks.paragraph("more", "and " + more + (more == 1 ? " more event" : " more events")));
        }
        if (exhibit.history() > 0) {
            list.add(Blocks.paragraph("more", Words.count(exhibit.history(), "event") + " of history came before"));
        }
        return list.end();
    }

    private Fragment event(Exhibit exhibit, int number, boolean alerts, boolean known) {
        String name = exhibit.why().map(w -> w.eventName(number)).orElse("event " + (number + 1));
        Fragment badge = alerts ? Blocks.badge("fires", loud) : known ? Blocks.badge("silent", silent) : Fragment.EMPTY;
        Element head = Element.of("summary").add(Element.of("b").add(name).end(), Fragment.text(" "), badge);
        Fragment why = alerts || !known ? Fragment.EMPTY : exhibit.nearMisses().stream().filter(m -> m.event() == number).findFirst()
                .map(m -> Blocks.paragraph("why", m.held() + " of " + Words.count(m.clauses(), "clause") + " held")).orElse(Fragment.EMPTY);
        Element details = Element.of("details", alerts ? "one fires" : "one silent");
        return (number - exhibit.history() < OPEN ? details.with("open") : details).add(head.end(), why,
                EventHtml.of(exhibit.events().get(number), marks(exhibit, number, alerts))).end();
    }

    private EventMarks marks(Exhibit exhibit, int number, boolean alerts) {
        EventMarks all = exhibit.why().map(w -> EventMarks.of(w.explanation(), number)).orElse(EventMarks.NONE);
        SortedMap<String, SortedSet<String>> hits = new TreeMap<>();
        all.hits().keySet().forEach(field -> hits.put(field, new TreeSet<>()));
        if (alerts) {
            keys.forEach(field -> hits.put(field, new TreeSet<>()));
        }
        return new EventMarks(hits, alerts ? new TreeMap<>() : all.misses());
    }
}
