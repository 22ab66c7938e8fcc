package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** Queries can be read. */
final class QuerySyntax implements Check.OfRule {
    @Override
    public About about() {
        return About.error("query-syntax", "every query is one of its language")
                .why("""
                        Kibana refuses a rule whose query it cannot read.""")
                .bad(Example.rule("""
                        query = 'event.action : ("StopLogging" or'
                        """).flagging(""))
                .good(Example.rule("""
                        query = 'event.action : ("StopLogging" or "DeleteTrail")'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        QueryFindings.syntax(subject).forEach(findings::add);
    }
}
