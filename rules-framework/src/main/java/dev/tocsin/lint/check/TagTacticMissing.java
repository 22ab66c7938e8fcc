package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;

/** The first tactic is a tag. */
final class TagTacticMissing implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("tag-tactic-missing", "a rule has the tag of its first tactic")
                .why("""
                        Users of Kibana filter rules by these tags.""")
                .bad(Example.rule("""
                        tags = ["Domain: Cloud"]
                        """)
                        .flagging("[\"Domain: Cloud\"]"))
                .good(Example.rule("""
                        tags = ["Domain: Cloud", "Tactic: Defense Evasion"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        Threats.attack(rule).stream().map(t -> t.tactic().name()).findFirst().filter(tactic -> !tactic.isBlank()
                && !(rule.type() instanceof RuleType.MachineLearning) && !rule.text().tags().contains("Tactic: " + tactic)
                && !rule.text().tags().contains("Continuous Monitoring"))
                .ifPresent(tactic -> findings.add(rule.span("tags"), "the tag \"Tactic: " + tactic + "\" is missing", "add it"));
    }
}
