package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RuleQuery;
import dev.tocsin.rule.RuleType;

/** Queries for indicators can be read. */
final class ThreatQuerySyntax implements Check.OfRule {
    @Override
    public About about() {
        return About.error("threat-query-syntax", "every threat_query is one of its language")
                .why("""
                        Kibana refuses a rule whose query it cannot read.""")
                .bad(Example.rule("""
                        type = "threat_match"
                        threat_index = ["logs-ti_*"]
                        threat_query = "threat.indicator.type : (ipv4"
                        threat_language = "kuery"
                        [[rule.threat_mapping]]
                        [[rule.threat_mapping.entries]]
                        field = "source.ip"
                        type = "mapping"
                        value = "threat.indicator.ip"
                        """))
                .good(Example.rule("""
                        type = "threat_match"
                        threat_index = ["logs-ti_*"]
                        threat_query = "threat.indicator.type : ipv4"
                        threat_language = "kuery"
                        [[rule.threat_mapping]]
                        [[rule.threat_mapping.entries]]
                        field = "source.ip"
                        type = "mapping"
                        value = "threat.indicator.ip"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (subject.rule().type() instanceof RuleType.ThreatMatch match) {
            match.query().map(RuleQuery::parse).filter(q -> !q.ok()).ifPresent(q -> q.errors().stream()
                    .filter(d -> !d.id().equals(RuleQuery.LANGUAGE)).forEach(findings::add));
        }
    }
}
