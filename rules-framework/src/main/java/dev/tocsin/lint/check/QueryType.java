package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** Values fit the types of their fields. */
final class QueryType implements Check.OfRule {
    @Override
    public About about() {
        return About.error("query-type", "every value in a query fits the type of its field")
                .why("""
                        The engine refuses a comparison of different types, or it never holds.""")
                .bad(Example.rule("""
                        query = 'source.ip : "not an address"'
                        """).flagging("\"not an address\""))
                .good(Example.rule("""
                        query = 'source.ip : "10.0.0.0/8"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        QueryFindings.types(subject).forEach(findings::add);
    }
}
