package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.HuntSubject;
import dev.tocsin.query.Query;
import dev.tocsin.rule.HuntQuery;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Span;
import java.util.Optional;
import java.util.Set;

/** Hunts show columns. */
final class HuntColumns implements Check.OfHunt {
    private static final Set<String> SHOWING = Set.of("keep", "stats", "inline stats", "inlinestats");

    @Override
    public About about() {
        return About.elastic("hunt-columns", "an ES|QL query of a hunt keeps columns or makes groups")
                .why("""
                        Without KEEP or STATS a query returns every field of every event, and nobody reads that.""")
                .bad(Example.hunt("""
                        query = ["from logs-* | where user.name == \\"x\\""]
                        """)
                        .flagging("from logs-* | where user.name == \\\"x\\\""))
                .good(Example.hunt("""
                        query = ["from logs-* | where user.name == \\"x\\" | keep user.name"]
                        """));
    }

    @Override
    public void check(HuntSubject subject, Findings findings) {
        for (HuntQuery query : subject.hunt().queries()) {
            Optional<Query> read = query.query().filter(q -> q.language().equals("esql")).map(RuleQuery::parse).map(Checked::value);
            if (read.isPresent() && read.get().facts().commands().stream().noneMatch(c -> SHOWING.contains(c.name()))) {
                findings.add(query.text(), new Span(0, query.text().text().length()), "the query neither keeps columns nor makes groups",
                        "end it with | keep and the columns that matter");
            }
        }
    }
}
