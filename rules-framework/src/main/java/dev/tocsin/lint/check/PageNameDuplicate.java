package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.Rule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Pages have names of their own. */
final class PageNameDuplicate implements Check.OfSet {
    @Override
    public About about() {
        return About.advice("page-name-duplicate", "the names of two rules differ in more than case, blanks and punctuation")
                .why("""
                        Names of pages and of files are made of the letters and digits of a rule's name. Two rules that differ in nothing else have
                        one page, and readers take them for one.""")
                .bad(Example.rule("").and(Example.at("rules/other.toml", """
                        name = "Trail-Stopped"
                        rule_id = "7c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9"
                        """)).flagging("\"Trail-Stopped\""))
                .good(Example.rule("").and(Example.at("rules/other.toml", """
                        name = "Trail Stopped by Root"
                        rule_id = "7c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9"
                        """)));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : context.activeRules()) {
            Rule first = seen.putIfAbsent(rule.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"), rule);
            if (first != null && !first.name().equals(rule.name()) && !rule.name().isBlank()) {
                findings.add(rule.source(), rule.span("name"), "the page of this rule would have the name of that of " + first.source().name(),
                        "say in the name what is different");
            }
        }
    }
}
