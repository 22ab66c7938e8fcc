package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** Timelines are known. */
final class TimelineKnown implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("timeline-known", "timeline_id is one of the templates that Kibana brings along")
                .why("""
                        Any other template is missing on the systems of the users.""")
                .bad(Example.rule("""
                        timeline_id = "00000000-0000-4000-8000-000000000000"
                        timeline_title = "Mine"
                        """)
                        .flagging("\"00000000-0000-4000-8000-000000000000\""))
                .good(Example.rule("""
                        timeline_id = "db366523-f1c6-4c1f-8731-6ce5ed9e5717"
                        timeline_title = "Generic Endpoint Timeline"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        subject.rule().text().timelineId().filter(id -> !Timelines.TITLES.containsKey(id)).ifPresent(id ->
                findings.add(subject.rule().span("timeline_id"), "Kibana has no such template", null));
    }
}
