package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** The highest number of alerts is explained. */
final class MaxSignalsSetup implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("max-signals-setup", "a rule with 1000 alerts a run says in setup what to do about it")
                .why("""
                        The public repository wants users to be pointed to the page that explains the limit of the framework.""")
                .bad(Example.rule("""
                        max_signals = 1000
                        """)
                        .flagging("1000"))
                .good(Example.rule("""
                        max_signals = 1000
                        setup = "See https://www.elastic.co/guide/en/security/current/alerts-ui-monitor.html#troubleshoot-max-alerts"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (rule.maxSignals() == 1000 && !rule.text().setup().orElse("").contains("alerts-ui-monitor.html#troubleshoot-max-alerts")) {
            findings.add(rule.span("max_signals"), "setup does not link the page that explains the limit of 1000 alerts", null);
        }
    }
}
