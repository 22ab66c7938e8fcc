package dev.tocsin.lint.check;

import dev.tocsin.event.Schema;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Level;
import dev.tocsin.value.Suggestions;
import java.util.List;
import java.util.Optional;

/** Queries for indicators ask fields of indicators. */
final class ThreatQueryField implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("threat-query-field", "every field of a threat_query exists in the indices of the indicators")
                .why("""
                        A query for a field that no indicator has finds no indicators, and the rule is silent.""")
                .bad(Example.rule(RULE.formatted("threat.indicator.tpye : ipv4-addr")).flagging("threat.indicator.tpye"))
                .good(Example.rule(RULE.formatted("threat.indicator.type : ipv4-addr")));
    }

    private static final String RULE = """
            type = "threat_match"
            threat_index = ["logs-ti_*"]
            threat_language = "kuery"
            threat_query = '%s'
            threat_mapping = [{ entries = [{ field = "source.ip", type = "mapping", value = "threat.indicator.ip" }] }]
            """;

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (!(subject.rule().type() instanceof RuleType.ThreatMatch match) || !subject.rule().metadata().checkFields()) {
            return;
        }
        Optional<RuleQuery> query = match.query();
        Optional<Query> read = query.map(RuleQuery::parse).flatMap(q -> Optional.ofNullable(q.value()));
        if (read.isEmpty()) {
            return; // threat-query-syntax says why
        }
        Schema schema = subject.context().schemas().of(match.indices(), null);
        for (QueryFacts.FieldUse use : read.get().facts().fields()) {
            if (use.path().indexOf('*') < 0 && schema.field(use.path()).isEmpty()) {
                List<String> near = schema.suggestions(use.path());
                boolean slip = !near.isEmpty() && Suggestions.isSlip(use.path(), near.get(0));
                (schema.complete() || slip ? findings : findings.at(Level.INFO)).add(query.get().text(), use.span(),
                        "no schema knows the field \"" + use.path() + "\" of the indicators",
                        near.isEmpty() ? null : "did you mean \"" + near.get(0) + "\"?");
            }
        }
    }
}
