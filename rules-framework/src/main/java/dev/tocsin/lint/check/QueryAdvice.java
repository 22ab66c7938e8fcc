package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;

/** The query means what it seems to mean. */
final class QueryAdvice implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("query-advice", "a query means what it seems to mean")
                .why("""
                        Some queries are accepted, but mean something else than a reader expects.""")
                .bad(Example.rule("""
                        query = 'process.command_line : *stop logging*'
                        """).flagging(""))
                .good(Example.rule("""
                        query = 'process.command_line : *stop*logging*'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        QueryFindings.others(subject, false).forEach(findings::add);
    }
}
