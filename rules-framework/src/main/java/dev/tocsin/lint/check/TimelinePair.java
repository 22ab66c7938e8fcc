package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** A timeline has an id and a title. */
final class TimelinePair implements Check.OfRule {
    @Override
    public About about() {
        return About.error("timeline-pair", "timeline_id and timeline_title are there together or not at all")
                .why("""
                        Kibana needs both to open the template.""")
                .mended()
                .bad(Example.rule("""
                        timeline_id = "db366523-f1c6-4c1f-8731-6ce5ed9e5717"
                        timeline_title = "Generic Network Timeline"
                        """)
                        .flagging("\"Generic Network Timeline\""))
                .good(Example.rule("""
                        timeline_id = "db366523-f1c6-4c1f-8731-6ce5ed9e5717"
                        timeline_title = "Generic Endpoint Timeline"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        String id = rule.text().timelineId().orElse("");
        String title = rule.text().timelineTitle().orElse("");
        if (id.isEmpty() != title.isEmpty()) {
            findings.add(rule.span(id.isEmpty() ? "timeline_title" : "timeline_id"), "the other one of timeline_id and timeline_title is missing",
                    Timelines.TITLES.containsKey(id) ? "add timeline_title = \"" + Timelines.TITLES.get(id) + "\"" : null);
        } else if (Timelines.TITLES.containsKey(id) && !Timelines.TITLES.get(id).equals(title)) {
            findings.add(rule.span("timeline_title"), "the timeline " + id + " has another title", "write \"" + Timelines.TITLES.get(id) + "\"",
                    Edit.string(rule.span("timeline_title"), Timelines.TITLES.get(id)));
        }
    }
}
