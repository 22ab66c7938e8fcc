package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.util.Locale;

/** Names do not tell the state of a rule. */
final class NameDeprecated implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("name-deprecated", "the name of a rule in use does not say that it is deprecated")
                .why("""
                        A rule that is still in use should not be called deprecated; one that is should say so in maturity.""")
                .bad(Example.rule("""
                        name = "Deprecated - Trail Stopped"
                        """)
                        .flagging("\"Deprecated - Trail Stopped\""))
                .good(Example.rule("""
                        name = "Trail Stopped"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (rule.name().toLowerCase(Locale.ROOT).startsWith("deprecated") && rule.metadata().production()) {
            findings.add(rule.span("name"), "the rule is in use, but its name says that it is deprecated", "say so with maturity = \"deprecated\"");
        }
    }
}
