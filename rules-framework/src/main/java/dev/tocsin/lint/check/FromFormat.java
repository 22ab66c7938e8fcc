package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.util.regex.Pattern;

/** The window begins some units before now. */
final class FromFormat implements Check.OfRule {
    private static final Pattern FORM = Pattern.compile("now-[0-9]+[yMwdhHms]");

    @Override
    public About about() {
        return About.warning("from-format", "from is now, a minus sign, a number and one unit")
                .why("""
                        Rounded and absolute dates are accepted by Kibana, but a window that moves in steps has gaps or overlaps.""")
                .bad(Example.rule("""
                        from = "now-1h/h"
                        """)
                        .flagging("\"now-1h/h\""))
                .good(Example.rule("""
                        from = "now-60m"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (rule.table().has("from") && !FORM.matcher(rule.from()).matches()) {
            findings.add(rule.span("from"), "\"" + rule.from() + "\" is not now, a minus sign, a number and a unit", "write from = \"now-10m\"");
        }
    }
}
