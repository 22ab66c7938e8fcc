package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** Setup begins with its heading. */
final class SetupHeading implements Check.OfRule {
    @Override
    public About about() {
        return About.style("setup-heading", "setup begins with the heading \"## Setup\"")
                .why("""
                        Kibana shows setup below other texts; without a heading it looks like a part of them.""")
                .bad(Example.rule("""
                        setup = "Turn on the audit log."
                        """).flagging("\"Turn on the audit log.\""))
                .good(Example.rule("""
                        setup = "## Setup\\nTurn on the audit log."
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        subject.rule().text().setup().filter(s -> !s.isBlank() && !s.stripLeading().startsWith("#")).ifPresent(s ->
                findings.add(subject.rule().span("setup"), "setup begins without a heading", "begin it with ## Setup"));
    }
}
