package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import java.util.Set;

/** Nothing is there without saying something. */
final class TextEmpty implements Check.OfRule {
    private static final Set<String> TEXTS = Set.of("note", "setup", "references", "false_positives", "tags", "author", "license");

    @Override
    public About about() {
        return About.advice("text-empty", "no text of a rule is empty")
                .why("""
                        An empty text or list shows as a heading with nothing below it; left out, it shows as nothing at all.""")
                .bad(Example.rule("""
                        setup = ""
                        """)
                        .flagging("\"\""))
                .good(Example.rule("""
                        setup = "Turn the log on."
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (TomlTable.Entry entry : subject.rule().table().entries()) {
            boolean text = entry.value() instanceof TomlString s && s.value().isBlank() && TEXTS.contains(entry.key());
            boolean list = entry.value() instanceof TomlList l && l.values().isEmpty() && TEXTS.contains(entry.key());
            if (text || list) {
                findings.add(entry.value().span(), "\"" + entry.key() + "\" says nothing", "remove it");
            }
        }
    }
}
