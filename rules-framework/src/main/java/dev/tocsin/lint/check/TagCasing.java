package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlString;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A tag has one spelling. */
final class TagCasing implements Check.OfSet {
    @Override
    public About about() {
        return About.advice("tag-casing", "a tag has the same spelling in all rules")
                .why("""
                        Kibana takes two spellings for two tags, and a filter by one of them misses the rules of the other.""")
                .mended()
                .bad(Example.rule("tags = [\"Domain: Cloud\"]").and(Example.at("rules/b.toml", """
                        tags = ["Domain: Cloud"]
                        name = "B is Stopped"
                        rule_id = "7c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9"
                        """)).and(Example.at("rules/c.toml", """
                        tags = ["domain: cloud"]
                        name = "C is Stopped"
                        rule_id = "8c1b1e5b-7a53-4d36-a3bb-6e6a1a0f52a9"
                        """)).flagging("\"domain: cloud\""))
                .good(Example.rule("""
                        tags = ["Domain: Cloud"]
                        """));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        context.activeRules().forEach(rule -> rule.text().tags().forEach(tag ->
                spellings.computeIfAbsent(tag.toLowerCase(Locale.ROOT), t -> new TreeMap<>()).merge(tag, 1, Integer::sum)));
        Map<String, String> agreed = new HashMap<>();
        context.configuration().conventions().tags().forEach(tag -> agreed.put(tag.toLowerCase(Locale.ROOT), tag));
        for (Rule rule : context.activeRules()) {
            for (TomlString tag : Strings.of(rule, "tags")) {
                String folded = tag.value().toLowerCase(Locale.ROOT);
                String usual = agreed.containsKey(folded) ? agreed.get(folded)
                        : spellings.get(folded).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
                if (!usual.equals(tag.value())) {
                    findings.add(rule.source(), tag.span(), (agreed.containsKey(folded) ? "tocsin.toml spells" : "most rules spell") + " this tag \"" + usual + "\"", "write \"" + usual + "\"",
                            Edit.string(tag.span(), usual));
                }
            }
        }
    }
}
