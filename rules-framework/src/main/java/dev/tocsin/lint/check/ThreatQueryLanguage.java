package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** Queries for indicators have a language. */
final class ThreatQueryLanguage implements Check.OfRule {
    @Override
    public About about() {
        return About.error("threat-query-language", "a threat_query has a threat_language")
                .why("""
                        Kibana refuses the one without the other.""")
                .bad(Example.rule("""
                        type = "threat_match"
                        threat_index = ["logs-ti_*"]
                        threat_query = "threat.indicator.type : ipv4-addr"
                        [[rule.threat_mapping]]
                        [[rule.threat_mapping.entries]]
                        field = "source.ip"
                        type = "mapping"
                        value = "threat.indicator.ip"
                        """)
                        .flagging("\"threat.indicator.type : ipv4-addr\""))
                .good(Example.rule("""
                        type = "threat_match"
                        threat_index = ["logs-ti_*"]
                        threat_query = "threat.indicator.type : ipv4-addr"
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
        Rule rule = subject.rule();
        if (rule.table().string("threat_query").filter(q -> !q.value().isBlank()).isPresent() && !rule.table().has("threat_language")) {
            findings.add(rule.span("threat_query"), "the query for indicators has no language", "add threat_language = \"kuery\"");
        }
    }
}
