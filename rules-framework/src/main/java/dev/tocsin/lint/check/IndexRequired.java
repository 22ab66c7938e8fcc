package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;

/** A rule says what it reads. */
final class IndexRequired implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("index-required", "a rule with a KQL, Lucene or EQL query names indices or a data view")
                .why("""
                        Without one of them, Kibana takes the default indices of the space, which are others on every system.""")
                .bad(Example.rule("""
                        -index
                        """).flagging("[rule]"))
                .good(Example.rule("""
                        index = ["logs-aws.cloudtrail-*"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        boolean needed = !(rule.type() instanceof RuleType.Esql || rule.type() instanceof RuleType.MachineLearning
                || rule.type() instanceof RuleType.ThreatMatch || rule.type() instanceof RuleType.SavedQuery
                || rule.type() instanceof RuleType.Unknown);
        if (needed && rule.index().isEmpty() && rule.dataViewId().isEmpty() && subject.file().document().whole()) {
            findings.add(rule.span("index"), "the rule names neither indices nor a data view", "add index = [...]");
        }
    }
}
