package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** Rules that ask a model say so. */
final class EsqlModelTag implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("esql-model-tag", "an ES|QL rule with COMPLETION has the tag Resources: LLM")
                .why("""
                        Such a rule costs money at every run and sends events to the model.""")
                .bad(Example.rule("""
                        type = "esql"
                        language = "esql"
                        -index
                        tags = ["Tactic: Defense Evasion"]
                        query = 'from logs-* | stats c = count(*) by user.name | completion answer = user.name with {"inference_id": "m"} | keep answer'
                        """)
                        .flagging("[\"Tactic: Defense Evasion\"]"))
                .good(Example.rule("""
                        type = "esql"
                        language = "esql"
                        -index
                        tags = ["Resources: LLM", "Tactic: Defense Evasion"]
                        query = 'from logs-* | stats c = count(*) by user.name | completion answer = user.name with {"inference_id": "m"} | keep answer'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        boolean model = subject.facts().stream().flatMap(f -> f.commands().stream()).anyMatch(c -> c.name().equals("completion"));
        if (model && !rule.text().tags().contains("Resources: LLM")) {
            findings.add(rule.span("tags"), "the rule asks a model and lacks the tag \"Resources: LLM\"", "add it");
        }
    }
}
