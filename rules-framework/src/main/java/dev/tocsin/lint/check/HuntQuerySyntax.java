package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.HuntSubject;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.QueryLanguages;
import dev.tocsin.rule.RuleQuery;

/** Queries of hunts can be read. */
final class HuntQuerySyntax implements Check.OfHunt {
    @Override
    public About about() {
        return About.warning("hunt-query-syntax", "every ES|QL, EQL and KQL query of a hunt is one of its language")
                .why("""
                        A query that the engine refuses finds nothing.""")
                .bad(Example.hunt("""
                        query = ["from logs-* | wehre user.name == \\"x\\""]
                        """))
                .good(Example.hunt("""
                        query = ["from logs-* | where user.name == \\"x\\""]
                        """));
    }

    @Override
    public void check(HuntSubject subject, Findings findings) {
        for (HuntQuery query : subject.hunt().queries()) {
            if (!HuntQueryLanguageLine.isLed(query.text().text())) {
                query.query().filter(q -> QueryLanguages.byId(q.language()).isPresent()).map(RuleQuery::parse)
                        .ifPresent(q -> q.errors().forEach(findings::add));
            }
        }
    }
}
