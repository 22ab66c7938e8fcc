package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** Building blocks lie in their folder. */
final class BuildingBlockFolder implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("building-block-folder", "building blocks, and they alone, lie in rules_building_block")
                .why("""
                        The public repository packages that folder by itself.""")
                .bad(Example.rule("""
                        building_block_type = "default"
                        tags = ["Rule Type: BBR", "Tactic: Defense Evasion"]
                        from = "now-2h"
                        interval = "1h"
                        """)
                        .flagging("\"default\""))
                .good(Example.at("rules/rules_building_block/example.toml", """
                        building_block_type = "default"
                        tags = ["Rule Type: BBR", "Tactic: Defense Evasion"]
                        from = "now-2h"
                        interval = "1h"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        boolean inside = ("/" + rule.source().name()).contains("/rules_building_block/");
        if (inside != rule.alert().buildingBlock()) {
            findings.add(rule.span("building_block_type"), inside ? "the rule is no building block, but lies in their folder"
                    : "the building block lies outside rules_building_block", null);
        }
    }
}
