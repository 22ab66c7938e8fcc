package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.source.Span;

/** Integrations are a list. */
final class IntegrationList implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("integration-list", "integration is a list")
                .why("""
                        A bare string is accepted, but some tools then read it letter by letter.""")
                .mended()
                .bad(Example.rule("""
                        [metadata]
                        integration = "aws"
                        """)
                        .flagging("\"aws\""))
                .good(Example.rule("""
                        [metadata]
                        integration = ["aws"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        subject.rule().metadata().table().string("integration").ifPresent(text -> findings.add(text.span(),
                "\"integration\" is a string, and a list is safer", "write it between [ and ]",
                new Edit(new Span(text.span().start(), text.span().start()), "["), new Edit(new Span(text.span().end(), text.span().end()), "]")));
    }
}
