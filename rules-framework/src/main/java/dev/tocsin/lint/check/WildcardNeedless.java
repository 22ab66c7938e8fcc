package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;

/** Every star of a pattern is needed. */
final class WildcardNeedless implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("wildcard-needless", "no pattern has two stars side by side")
                .why("""
                        One star stands for any text, so that a second one never matters. Two may mean that something between them was lost.""")
                .bad(Example.rule("""
                        query = 'event.action : Stop**Logging'
                        """).flagging("event.action : Stop**Logging"))
                .good(Example.rule("""
                        query = 'event.action : Stop*Logging'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Clause condition : Questions.conditions(subject)) {
            Questions.walk(condition, clause -> {
                if (clause instanceof Clause.Test test && test.kind() == Kind.WILDCARD && Pattern.of(test, false).repeats()) {
                    findings.add(subject.queryText().orElseThrow(), test.span(), "the second of two stars never matters", "write one star");
                }
            });
        }
    }
}
