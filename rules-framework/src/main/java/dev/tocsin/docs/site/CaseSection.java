package dev.tocsin.docs.site;

import dev.tocsin.detect.Alert;
import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.docs.html.SequencePicture;
import dev.tocsin.event.Event;
import dev.tocsin.query.Query;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.testing.Exhibit;
import dev.tocsin.testing.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cases of a rule or hunt: what it fires on, or what it stays silent on. */
final class CaseSection {
    private final List<Exhibit> exhibits;
    private final Optional<Query> query;
    private final EventList events;

    private CaseSection(List<Exhibit> exhibits, Optional<RuleQuery> query, EventList events) {
        this.exhibits = exhibits;
        this.query = query.map(q -> q.parse().value());
        this.events = events;
    }

    static CaseSection of(List<Exhibit> exhibits, Rule rule) {
        return new CaseSection(exhibits, rule.query(), new EventList("alert", "no alert", Entry.keys(rule)));
    }

    static CaseSection of(List<Exhibit> exhibits, Hunt hunt) {
        Optional<RuleQuery> only = hunt.queries().size() == 1 ? hunt.queries().get(0).query() : Optional.empty();
        return new CaseSection(exhibits, only, new EventList("found", "not found", List.of()));
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
        return details.add(ResultTable.of(exhibit.verdict().alerts()), events.of(exhibit)).end();
    }

    /** The stages of a sequence with the events of the first alert. */
    private Fragment picture(Exhibit exhibit) {
        if (query.isEmpty() || exhibit.kind() != Exhibit.Kind.FIRES) {
            return Fragment.EMPTY;
        }
        List<Event> first = exhibit.verdict().alerts().stream().filter(a -> a.kind() != Alert.Kind.SEQUENCE_PART).limit(1)
                .flatMap(a -> a.events().stream())
                .filter(n -> n < exhibit.events().size()).map(exhibit.events()::get).toList();
        Fragment picture = SequencePicture.of(query.get(), first);
        return picture.isEmpty() ? picture : Element.of("div", "drawing").add(picture).end();
    }
}
