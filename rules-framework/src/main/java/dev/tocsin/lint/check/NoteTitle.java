package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.util.Locale;

/** Guides bear the name of the rule. */
final class NoteTitle implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("note-title", "the heading \"Investigating\" of a guide goes on with the name of the rule")
                .why("""
                        After a rule is renamed its guide often keeps the old name.""")
                .bad(Example.rule("""
                        note = "### Investigating Trail Halted"
                        tags = ["Resources: Investigation Guide", "Tactic: Defense Evasion"]
                        """)
                        .flagging("### Investigating Trail Halted"))
                .good(Example.rule("""
                        note = "### Investigating Trail Stopped"
                        tags = ["Resources: Investigation Guide", "Tactic: Defense Evasion"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        if (!rule.text().note().orElse("").contains("### Investigating ")) {
            return;
        }
        Guide.of(rule).ifPresent(guide -> guide.headings().stream().filter(h -> h.level() == 3 && h.title().startsWith("Investigating ")
                && !h.title().toLowerCase(Locale.ROOT).contains(rule.name().toLowerCase(Locale.ROOT))).forEach(h ->
                findings.add(guide.text(), h.span(), "the rule is called \"" + rule.name() + "\"", "write ### Investigating " + rule.name())));
    }
}
