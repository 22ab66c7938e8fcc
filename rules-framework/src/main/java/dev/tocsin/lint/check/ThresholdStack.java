package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.StackVersion;
import dev.tocsin.rule.RuleType;
import java.util.Optional;

/** Thresholds suit the stack. */
final class ThresholdStack implements Check.OfRule {
    private static final StackVersion NEEDED = new StackVersion(9, 2, 0);

    @Override
    public About about() {
        return About.error("threshold-stack", "a threshold over more than three fields needs stack 9.2")
                .why("""
                        Older versions refuse more than three fields.""")
                .bad(Example.rule("""
                        type = "threshold"
                        [metadata]
                        min_stack_version = "8.19.0"
                        min_stack_comments = "new field"
                        [rule.threshold]
                        field = ["a.b", "c.d", "e.f", "g.h"]
                        value = 5
                        """)
                        .flagging("[\"a.b\", \"c.d\", \"e.f\", \"g.h\"]"))
                .good(Example.rule("""
                        type = "threshold"
                        [rule.threshold]
                        field = ["user.name", "host.name"]
                        value = 5
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Optional<StackVersion> oldest = subject.rule().metadata().minStackVersion().flatMap(StackVersion::parse);
        if (subject.rule().type() instanceof RuleType.Threshold threshold && threshold.fields().size() > 3
                && oldest.filter(v -> !v.atLeast(NEEDED)).isPresent()) {
            findings.add(subject.rule().find("rule", "threshold", "field").orElseThrow().span(), "stack " + oldest.get()
                    + " allows three fields, and the rule has " + threshold.fields().size(), "set min_stack_version = \"9.2.0\"");
        }
    }
}
