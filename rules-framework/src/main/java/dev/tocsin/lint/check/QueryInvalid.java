package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** The engine accepts the query. */
final class QueryInvalid implements Check.OfRule {
    @Override
    public About about() {
        return About.error("query-invalid", "the engine accepts every query")
                .why("""
                        What the engine refuses for any other reason than its syntax, its fields and their types.""")
                .bad(Example.rule("""
                        type = "eql"
                        language = "eql"
                        query = 'any where nosuchfunction(event.action) == "x"'
                        """).flagging("nosuchfunction"))
                .good(Example.rule("""
                        type = "eql"
                        language = "eql"
                        query = 'any where length(event.action) == 1'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        QueryFindings.others(subject, true).forEach(findings::add);
    }
}
