package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** Guides have their tag. */
final class TagGuide implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("tag-guide", "a rule with an investigation guide has the tag Resources: Investigation Guide")
                .why("""
                        Users of Kibana filter rules by this tag.""")
                .bad(Example.rule("""
                        note = "### Investigating Trail Stopped"
                        """)
                        .flagging("[\"Domain: Cloud\", \"Data Source: AWS\", \"Data Source: Amazon Web Services\", \"Use Case: Threat Detection\", \"Tactic: Defense Evasion\"]"))
                .good(Example.rule("""
                        note = "### Investigating Trail Stopped"
                        tags = ["Resources: Investigation Guide", "Tactic: Defense Evasion"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (rule.text().note().orElse("").contains("Investigating") && !rule.text().tags().contains("Resources: Investigation Guide")) {
            findings.add(rule.span("tags"), "the tag \"Resources: Investigation Guide\" is missing", "add it");
        }
    }
}
