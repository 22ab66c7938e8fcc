package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Severity;
import java.util.Locale;

/** Grave alerts have a guide. */
final class NoteTriage implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("note-triage", "a rule of Elastic with high or critical severity has a guide with the heading Triage and analysis")
                .why("""
                        Whoever is woken by an alert needs to know what to do next.""")
                .bad(Example.at("rules/defense_evasion_example.toml", """
                        author = ["Elastic"]
                        severity = "high"
                        risk_score = 73
                        """)
                        .flagging("\"high\""))
                .good(Example.at("rules/defense_evasion_example.toml", """
                        author = ["Elastic"]
                        severity = "high"
                        risk_score = 73
                        tags = ["Resources: Investigation Guide", "Tactic: Defense Evasion"]
                        note = "## Triage and analysis\\n\\n### Investigating Trail Stopped\\n"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        boolean grave = rule.alert().severity().filter(s -> s == Severity.HIGH || s == Severity.CRITICAL).isPresent();
        boolean counts = rule.metadata().production() && !rule.alert().buildingBlock()
                && rule.text().authors().stream().anyMatch("elastic"::equalsIgnoreCase);
        if (grave && counts && !rule.text().note().orElse("").toLowerCase(Locale.ROOT).contains("## triage and analysis")) {
            findings.add(rule.span("severity"), "the rule has no guide with the heading \"## Triage and analysis\"", "add it to note");
        }
    }
}
