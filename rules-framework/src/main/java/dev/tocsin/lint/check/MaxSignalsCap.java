package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** No run makes more than 1000 alerts. */
final class MaxSignalsCap implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("max-signals-cap", "max_signals is at most 1000")
                .why("""
                        The alerting framework cuts a run at 1000 alerts, whatever the rule says.""")
                .mended()
                .bad(Example.rule("""
                        max_signals = 5000
                        """)
                        .flagging("5000"))
                .good(Example.rule("""
                        max_signals = 500
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (subject.rule().maxSignals() > 1000) {
            findings.add(subject.rule().span("max_signals"), "no run makes more than 1000 alerts", "write max_signals = 1000",
                    new Edit(subject.rule().span("max_signals"), "1000"));
        }
    }
}
