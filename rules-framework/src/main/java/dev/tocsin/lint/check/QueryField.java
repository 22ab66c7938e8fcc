package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** Queries name fields that exist. */
final class QueryField implements Check.OfRule {
    @Override
    public About about() {
        return About.error("query-field", "every field of a query exists in the indices that the rule reads")
                .why("""
                        A field that no index has never matches: the rule is silent, and nobody knows why. A mistyped name is the usual reason.""")
                .bad(Example.rule("""
                        query = 'event.acton : "StopLogging"'
                        """).flagging("event.acton"))
                .good(Example.rule("""
                        query = 'event.action : "StopLogging"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        QueryFindings.fields(subject).forEach(findings::add);
    }
}
