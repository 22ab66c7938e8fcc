package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;

/** A rule of a type with a query has one. */
final class QueryRequired implements Check.OfRule {
    @Override
    public About about() {
        return About.error("query-required", "every rule but one of machine learning has a query")
                .why("""
                        Without a query a rule has nothing to look for. A saved query is kept in Kibana, and a KQL rule may have filters only.""")
                .bad(Example.rule("""
                        query = ' '
                        """).flagging("' '"))
                .good(Example.rule("""
                        query = 'event.action : "StopLogging"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        boolean without = rule.type() instanceof RuleType.MachineLearning || rule.type() instanceof RuleType.SavedQuery
                || rule.type() instanceof RuleType.Unknown || !rule.filters().isEmpty() && rule.language().equals("kuery");
        if (rule.query().isEmpty() && !without && subject.file().document().whole()) {
            findings.add(rule.span("query"), "the rule has no query", "add query = '''...'''");
        }
    }
}
