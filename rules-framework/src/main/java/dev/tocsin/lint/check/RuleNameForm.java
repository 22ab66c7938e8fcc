package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.util.regex.Pattern;

/** Names have a regular form. */
final class RuleNameForm implements Check.OfRule {
    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9].+?[a-zA-Z0-9\\[\\]()]");

    @Override
    public About about() {
        return About.elastic("rule-name-form", "a name begins with a letter or digit and ends with a letter, digit or bracket")
                .why("""
                        The public repository makes file names and pages of the names.""")
                .bad(Example.rule("""
                        name = "Trail Stopped."
                        """)
                        .flagging("\"Trail Stopped.\""))
                .good(Example.rule("""
                        name = "Trail Stopped"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (!rule.name().isBlank() && !FORM.matcher(rule.name()).matches()) {
            findings.add(rule.span("name"), "the name begins or ends with another character than a letter, a digit or a bracket", null);
        }
    }
}
