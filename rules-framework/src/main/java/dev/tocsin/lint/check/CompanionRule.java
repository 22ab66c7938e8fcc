package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.lint.Example;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Exceptions and actions are those of rules that exist. */
final class CompanionRule implements Check.OfSet {
    @Override
    public About about() {
        return About.advice("companion-rule-unknown", "exceptions and actions name rules that exist")
                .why("""
                        An exception for a rule that is gone is imported and never used; for a mistyped id, the rule goes on to make the alerts that the
                        exception should stop.""")
                .bad(file("c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e12").flagging("\"c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e12\""))
                .good(file("c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11"));
    }

    private static Example file(String id) {
        return Example.rule("").andFile("rules/actions.toml", """
                [metadata]
                rule_id = ["%s"]
                rule_name = "Trail Stopped"
                [[actions]]
                action_type_id = ".slack"
                group = "default"
                params = { body = "A trail was stopped." }
                """.formatted(id));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Set<String> known = context.rules().files().stream().flatMap(f -> f.rule().stream()).map(Rule::id).collect(Collectors.toSet());
        for (Companion companion : Companion.of(context.rules(), findings)) {
            for (String key : List.of("rule_ids", "rule_id")) {
                companion.metadata().list(key).map(TomlList::strings).orElse(List.of()).stream().filter(id -> !known.contains(id.value()))
                        .forEach(id -> companion.add(id.span(), "no rule has the id " + id.value(), nearest(id, known)));
            }
        }
    }

    private static String nearest(TomlString id, Set<String> known) {
        List<String> near = dev.tocsin.value.Suggestions.nearest(id.value(), known, 1);
        return near.isEmpty() ? "remove it" : "did you mean " + near.get(0) + "?";
    }
}
