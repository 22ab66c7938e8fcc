package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.value.DateMath;
import dev.tocsin.value.ValueSyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;

/** The window of a run can be computed. */
final class WindowFormat implements Check.OfRule {
    @Override
    public About about() {
        return About.error("window-format", "from and to are date math, and from is earlier than to")
                .why("""
                        Kibana computes the window of each run from these. One that cannot be read, or that ends before it begins, finds nothing.""")
                .bad(Example.rule("""
                        from = "now-10"
                        """).flagging("\"now-10\""))
                .good(Example.rule("""
                        from = "now-10m"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        DateMath from = read(rule, "from", rule.from(), findings);
        DateMath to = read(rule, "to", rule.to(), findings);
        Instant now = Instant.EPOCH;
        if (from != null && to != null && !from.down(now, ZoneOffset.UTC).isBefore(to.down(now, ZoneOffset.UTC))) {
            findings.add(rule.span(rule.table().has("from") ? "from" : "to"), "the window from " + rule.from() + " to " + rule.to()
                    + " ends before it begins", null);
        }
    }

    private static DateMath read(Rule rule, String key, String text, Findings findings) {
        try {
            DateMath math = DateMath.parse(text);
            if (!math.usesNow()) {
                findings.add(rule.span(key), "\"" + text + "\" is a fixed day, so that the window never moves",
                        "write " + key + " = \"now-10m\"");
                return null;
            }
            return math;
        } catch (ValueSyntaxException e) {
            findings.add(rule.span(key), "\"" + text + "\" is no date math: " + e.getMessage(), "write " + key + " = \"now-10m\"");
            return null;
        }
    }
}
