package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;

/** Building blocks have their tag. */
final class BuildingBlockTag implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("building-block-tag", "a building block has the tag Rule Type: BBR")
                .why("""
                        Users of Kibana filter rules by this tag.""")
                .bad(Example.at("rules/rules_building_block/example.toml", """
                        building_block_type = "default"
                        from = "now-2h"
                        interval = "1h"
                        tags = ["Tactic: Defense Evasion"]
                        """)
                        .flagging("[\"Tactic: Defense Evasion\"]"))
                .good(Example.at("rules/rules_building_block/example.toml", """
                        building_block_type = "default"
                        from = "now-2h"
                        interval = "1h"
                        tags = ["Rule Type: BBR", "Tactic: Defense Evasion"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (rule.alert().buildingBlock() && !rule.text().tags().contains("Rule Type: BBR")) {
            findings.add(rule.span("tags"), "the tag \"Rule Type: BBR\" is missing", "add it");
        }
    }
}
