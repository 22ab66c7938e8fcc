package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.QueryLanguages;

/** The language of a query is one that Tocsin knows. */
final class QueryLanguage implements Check.OfRule {
    @Override
    public About about() {
        return About.error("query-language", "the language of every query is known")
                .why("""
                        A query in another language can be neither checked nor tested.""")
                .bad(Example.rule("""
                        type = "threat_match"
                        threat_index = ["logs-ti_*"]
                        threat_query = "x:y"
                        threat_language = "painless"
                        [[rule.threat_mapping]]
                        [[rule.threat_mapping.entries]]
                        field = "source.ip"
                        type = "mapping"
                        value = "threat.indicator.ip"
                        """)
                        .flagging("\"painless\""))
                .good(Example.rule("""
                        language = "kuery"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        QueryLanguageKeys.of(subject.rule()).forEach(key -> {
            if (QueryLanguages.byId(key.value()).isEmpty()) {
                findings.add(key.span(), "the query language \"" + key.value() + "\" is unknown; known are "
                        + String.join(", ", QueryLanguages.ids()), null);
            }
        });
    }
}
