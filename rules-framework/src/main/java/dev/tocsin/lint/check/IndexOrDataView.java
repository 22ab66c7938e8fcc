package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** A rule reads indices or a data view. */
final class IndexOrDataView implements Check.OfRule {
    @Override
    public About about() {
        return About.error("index-or-data-view", "a rule names indices or a data view, not both")
                .why("""
                        Kibana refuses a rule with both.""")
                .bad(Example.rule("""
                        index = ["logs-*"]
                        data_view_id = "security"
                        """).flagging("\"security\""))
                .good(Example.rule("""
                        index = ["logs-*"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (!rule.index().isEmpty() && rule.dataViewId().isPresent()) {
            findings.add(rule.span("data_view_id"), "the rule has indices as well, and only one of the two is allowed",
                    "remove index or data_view_id");
        }
    }
}
