package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags of tactics agree with the threat table. */
final class TagTacticExtra implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("tag-tactic-extra", "a tag of a tactic has a row in the threat table")
                .why("""
                        A rule that claims a tactic should say how it serves it.""")
                .bad(Example.rule("""
                        tags = ["Tactic: Defense Evasion", "Tactic: Impact"]
                        """)
                        .flagging("\"Tactic: Impact\""))
                .good(Example.rule("""
                        tags = ["Tactic: Defense Evasion"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        Set<String> tactics = rule.alert().threats().stream().map(t -> "Tactic: " + t.tactic().name()).collect(Collectors.toSet());
        if (!tactics.isEmpty()) {
            Strings.of(rule, "tags").stream().filter(t -> t.value().startsWith("Tactic: ") && !tactics.contains(t.value())).forEach(t ->
                    findings.add(t.span(), "the threat table has no such tactic", "add a row, or remove the tag"));
        }
    }
}
