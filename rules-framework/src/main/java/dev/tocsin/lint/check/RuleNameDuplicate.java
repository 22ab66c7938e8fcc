package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.Rule;

/** No two rules have one name. */
final class RuleNameDuplicate implements Check.OfSet {
    @Override
    public About about() {
        return About.error("rule-name-duplicate", "no two rules have the same name")
                .why("""
                        Analysts tell alerts apart by the name of the rule.""")
                .bad(Example.rule("").and(Example.at("rules/copy.toml", "rule_id = \"7c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9\"")).flagging("\"Trail Stopped\""))
                .good(Example.rule("").and(Example.at("rules/other.toml", """
                        name = "Trail Stopped Again"
                        rule_id = "7c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9"
                        """)));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Duplicates.of(context.activeRules(), Rule::name).forEach((rule, first) -> findings.add(rule.source(), rule.span("name"),
                "the rule " + first.source().name() + " has the same name", "say in the name what is different"));
    }
}
