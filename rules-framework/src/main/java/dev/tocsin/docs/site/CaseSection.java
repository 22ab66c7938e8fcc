package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.EventHtml;
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

/** The cases of a rule or hunt: what it fires on, or what it stays silent on. */
final class CaseSection {
    /** More events of a case than this are counted, not shown. */
    private static final int MOST = 20;
    private final List<Exhibit> exhibits;
    private final Optional<Query> query;

    CaseSection(List<Exhibit> exhibits, Optional<RuleQuery> query) {
        this.exhibits = exhibits;
        this.query = query.map(q -> q.parse().value());
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

    private static Fragment events(Exhibit exhibit) {
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

    private static Fragment event(Exhibit exhibit, int number, boolean alerts) {
        Element head = Element.of("p", "event-head").add(Element.of("b").add(name(exhibit, number)).end(), Fragment.text(" "),
                alerts ? Blocks.badge("fires", "alert") : Blocks.badge("silent", "no alert"));
        Optional<NearMiss> miss = alerts ? Optional.empty()
                : exhibit.nearMisses().stream().filter(m -> m.event() == number).findFirst();
        Fragment why = miss.flatMap(m -> exhibit.why().map(m::sentence)).map(s -> Blocks.paragraph("why", s.replaceFirst("^[^:]*: ", "")))
                .orElse(Fragment.EMPTY);
        return Element.of("article", alerts ? "fires" : "silent").add(head.end(), why,
                EventHtml.of(exhibit.events().get(number), MatchedFields.of(exhibit.parts(), number))).end();
    }

    private static String name(Exhibit exhibit, int number) {
        return exhibit.why().map(w -> w.eventName(number)).orElse("event " + (number + 1));
    }
}
