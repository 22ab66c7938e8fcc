package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.time.Duration;

/** Building blocks run seldom. */
final class BuildingBlockTiming implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("building-block-timing", "a building block looks back two hours and runs every hour at most, unless it bypasses that")
                .why("""
                        Building blocks are noisy; run often, they cost more than they tell.""")
                .bad(Example.at("rules/rules_building_block/example.toml", """
                        building_block_type = "default"
                        tags = ["Rule Type: BBR", "Tactic: Defense Evasion"]
                        from = "now-9m"
                        interval = "5m"
                        """)
                        .flagging("\"default\""))
                .good(Example.at("rules/rules_building_block/example.toml", """
                        building_block_type = "default"
                        tags = ["Rule Type: BBR", "Tactic: Defense Evasion"]
                        from = "now-119m"
                        interval = "60m"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (!rule.alert().buildingBlock() || rule.metadata().bypassTiming()) {
            return;
        }
        boolean set = rule.table().has("from") && rule.table().has("interval");
        boolean seldom = Windows.window(rule).filter(w -> w.compareTo(Duration.ofMinutes(119)) >= 0).isPresent()
                && Windows.interval(rule).filter(i -> i.compareTo(Duration.ofMinutes(60)) >= 0).isPresent();
        if (!set || !seldom) {
            findings.add(rule.span("building_block_type"), "the building block looks back to " + rule.from() + " every " + rule.interval(),
                    "write from = \"now-119m\" and interval = \"60m\", or bypass_bbr_timing = true in [metadata]");
        }
    }
}
