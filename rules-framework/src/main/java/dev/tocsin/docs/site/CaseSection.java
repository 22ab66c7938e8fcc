package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.EventHtml;
import dev.tocsin.docs.html.EventMarks;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.docs.html.SequencePicture;
import dev.tocsin.event.Event;
import dev.tocsin.query.Query;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.testing.Exhibit;
import dev.tocsin.testing.NearMiss;
import dev.tocsin.testing.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cases of a rule or hunt: what it fires on, or what it stays silent on. */
final class CaseSection {
    /** More events of a case than this are counted, not shown. */
    private static final int MOST = 20;
    private final List<Exhibit> exhibits;
    private final Optional<Query> query;
    private final List<String> keys;

    /** @param keys fields that make an alert of events beside the query: new terms, the groups of a threshold */
    CaseSection(List<Exhibit> exhibits, Optional<RuleQuery> query, List<String> keys) {
        this.exhibits = exhibits;
        this.query = query.map(q -> q.parse().value());
        this.keys = keys;
    }

    Fragment of(Exhibit.Kind kind) {
        List<Fragment> cases = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            if (exhibit.kind() == kind) {
                cases.add(one(exhibit, cases.isEmpty() && kind == Exhibit.Kind.FIRES));
            }
        }
        return Fragment.of(cases);
    }

    private Fragment one(Exhibit exhibit, boolean open) {
        Outcome outcome = exhibit.verdict().outcome();
        String word = switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ERROR -> "error";
            case SKIPPED -> "skipped";
        };
        Element summary = Element.of("summary").add(Blocks.badge(word, word), Fragment.text(" "),
                Element.of("span", "name").add(exhibit.verdict().testCase().name()).end(), Fragment.text(" "),
                Element.of("span", "headline").add(exhibit.verdict().headline()).end());
        Element details = Element.of("details", "case " + word);
        if (open || outcome == Outcome.FAILED || outcome == Outcome.ERROR) {
            details.with("open");
        }
        details.add(summary.end());
        details.add(exhibit.verdict().reasons().isEmpty() ? Fragment.EMPTY
                : Blocks.items(exhibit.verdict().reasons().stream().map(Fragment::text).toList()));
        exhibit.verdict().diagnostics().forEach(d -> details.add(Element.of("p", "diagnostic").add(d.headline()).end()));
        details.add(picture(exhibit));
        return details.add(events(exhibit)).end();
    }

    /** The stages of a sequence with the events of the first alert. */
    private Fragment picture(Exhibit exhibit) {
        if (query.isEmpty() || exhibit.kind() != Exhibit.Kind.FIRES) {
            return Fragment.EMPTY;
        }
        List<Event> first = exhibit.verdict().alerts().stream().limit(1).flatMap(a -> a.events().stream())
                .filter(n -> n < exhibit.events().size()).map(exhibit.events()::get).toList();
        return SequencePicture.of(query.get(), first);
    }

    private Fragment events(Exhibit exhibit) {
        Set<Integer> alerted = new HashSet<>();
        exhibit.verdict().alerts().forEach(a -> {
            alerted.addAll(a.events());
            alerted.addAll(a.suppressed());
        });
        Element list = Element.of("div", "events");
        int shown = Math.min(exhibit.events().size(), exhibit.history() + MOST);
        for (int number = exhibit.history(); number < shown; number++) {
            list.add(event(exhibit, number, alerted.contains(number)));
        }
        int more = exhibit.events().size() - shown;
        if (more > 0) {
            list.add(Blocks.paragraph("more", "and " + Words.count(more, "more event").replace("more events", "more events")));
        }
        if (exhibit.history() > 0) {
            list.add(Blocks.paragraph("more", Words.count(exhibit.history(), "event") + " of history came before"));
        }
        return list.end();
    }

    private Fragment event(Exhibit exhibit, int number, boolean alerts) {
        Element head = Element.of("p", "event-head").add(Element.of("b").add(name(exhibit, number)).end(), Fragment.text(" "),
                alerts ? Blocks.badge("fires", "alert") : Blocks.badge("silent", "no alert"));
        EventMarks marks = marks(exhibit, number, alerts);
        Optional<NearMiss> miss = alerts ? Optional.empty()
                : exhibit.nearMisses().stream().filter(m -> m.event() == number).findFirst();
        Fragment why = miss.map(m -> Blocks.paragraph("why", m.held() + " of " + Words.count(m.clauses(), "clause") + " held"))
                .orElse(Fragment.EMPTY);
        return Element.of("article", alerts ? "fires" : "silent").add(head.end(), why,
                EventHtml.of(exhibit.events().get(number), marks)).end();
    }

    /** Of an event that alerts the fields that decided; of any other also the clauses that kept it out. */
    private EventMarks marks(Exhibit exhibit, int number, boolean alerts) {
        EventMarks all = exhibit.why().map(w -> EventMarks.of(w.explanation(), number)).orElse(EventMarks.NONE);
        SortedMap<String, SortedSet<String>> hits = new TreeMap<>();
        all.hits().keySet().forEach(field -> hits.put(field, new TreeSet<>()));
        if (alerts) {
            keys.forEach(field -> hits.put(field, new TreeSet<>()));
        }
        return new EventMarks(hits, alerts ? new TreeMap<>() : all.misses());
    }

    private static String name(Exhibit exhibit, int number) {
        return exhibit.why().map(w -> w.eventName(number)).orElse("event " + (number + 1));
    }
}
