package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import java.util.Optional;

/** Rules look at the time of arrival. */
final class TimestampOverrideIngested implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("timestamp-override-ingested", "timestamp_override is event.ingested")
                .why("""
                        Events that arrive late are missed when a rule looks at the time at which they happened.""")
                .bad(Example.rule("""
                        -timestamp_override
                        """)
                        .flagging("[rule]"))
                .good(Example.rule("""
                        timestamp_override = "event.ingested"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        boolean events = rule.language().equals("kuery") && rule.query().isPresent()
                || rule.type() instanceof RuleType.Eql && subject.facts().stream().flatMap(f -> f.commands().stream())
                        .noneMatch(c -> c.name().equals("sequence"));
        if (events && rule.metadata().production() && !rule.timestampOverride().equals(Optional.of("event.ingested"))) {
            findings.add(rule.span("timestamp_override"), "the rule does not look at the time at which events arrive",
                    "add timestamp_override = \"event.ingested\"");
        }
    }
}
