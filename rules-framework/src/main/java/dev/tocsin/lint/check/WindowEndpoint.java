package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** Rules over endpoint events say how far they look back. */
final class WindowEndpoint implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("window-endpoint", "a rule that reads logs-endpoint.events.* has from")
                .why("""
                        Endpoint events arrive late; the standard window of six minutes is too short for them.""")
                .bad(Example.rule("""
                        -from
                        index = ["logs-endpoint.events.*"]
                        tags = ["Domain: Endpoint", "Data Source: Elastic Defend", "Tactic: Defense Evasion"]
                        """)
                        .flagging("[rule]"))
                .good(Example.rule("""
                        from = "now-9m"
                        index = ["logs-endpoint.events.*"]
                        tags = ["Domain: Endpoint", "Data Source: Elastic Defend", "Tactic: Defense Evasion"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (rule.index().contains("logs-endpoint.events.*") && !rule.table().has("from")) {
            findings.add(rule.span("from"), "the rule reads logs-endpoint.events.* and does not say how far it looks back",
                    "add from = \"now-9m\"");
        }
    }
}
