package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.Rule;

/** No two rules have one id. */
final class RuleIdDuplicate implements Check.OfSet {
    @Override
    public About about() {
        return About.error("rule-id-duplicate", "no two rules have the same id")
                .why("""
                        Kibana knows a rule by its id: of two rules with one id, the second takes the place of the first.""")
                .bad(Example.rule("").and(Example.at("rules/copy.toml", "name = \"Trail Stopped Again\"")).flagging("\"c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11\""))
                .good(Example.rule("").and(Example.at("rules/other.toml", """
                        name = "Trail Stopped Again"
                        rule_id = "7c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9"
                        """)));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Duplicates.of(context.activeRules(), Rule::id).forEach((rule, first) -> findings.add(rule.source(), rule.span("rule_id"),
                "the rule " + first.source().name() + " has the same id", "give the newer of the two an id of its own"));
    }
}
