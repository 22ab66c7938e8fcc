package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Span;
import java.util.HashMap;
import java.util.Map;

/** Files have names of their own. */
final class FileNameDuplicate implements Check.OfSet {
    @Override
    public About about() {
        return About.elastic("file-name-duplicate", "no two files of rules in use have the same name")
                .why("""
                        The public repository packages all rules into one folder.""")
                .bad(Example.rule("").and(Example.at("rules/linux/example.toml", """
                        name = "Trail Stopped Again"
                        rule_id = "7c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9"
                        """)))
                .good(Example.rule("""

                        """));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (Rule rule : context.activeRules()) {
            String first = rule.metadata().production() ? seen.putIfAbsent(FileNames.of(rule), rule.source().name()) : null;
            if (first != null) {
                findings.add(rule.source(), Span.at(0), first + " has the same name", "say in the name what is different");
            }
        }
    }
}
