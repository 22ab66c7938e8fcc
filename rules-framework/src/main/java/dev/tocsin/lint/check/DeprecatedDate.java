package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlString;
import java.util.Optional;

/** Deprecated rules say since when. */
final class DeprecatedDate implements Check.OfFile {
    @Override
    public About about() {
        return About.elastic("deprecated-date", "a deprecated rule has a deprecation_date, which is that of its last change")
                .why("""
                        A rule is deprecated by its last change; whoever asks since when looks at this date.""")
                .mended()
                .bad(Example.at("rules/_deprecated/example.toml", """
                        [metadata]
                        maturity = "deprecated"
                        deprecation_date = "2026/01/30"
                        updated_date = "2026/01/31"
                        """).flagging("\"2026/01/30\""))
                .good(Example.at("rules/_deprecated/example.toml", """
                        [metadata]
                        maturity = "deprecated"
                        deprecation_date = "2026/01/31"
                        updated_date = "2026/01/31"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        Rule rule = file.file().rule().filter(Rule::deprecated).orElse(null);
        if (rule == null) {
            return;
        }
        Optional<TomlString> date = rule.metadata().table().string("deprecation_date");
        String updated = rule.metadata().updatedDate().orElse("");
        if (date.isEmpty()) {
            findings.add(rule.metadata().table().span(), "the deprecated rule has no deprecation_date", "add deprecation_date = \"" + updated + "\"");
        } else if (!date.get().value().equals(updated) && !updated.isEmpty()) {
            findings.add(date.get().span(), "the rule was changed on " + updated + ", and deprecated on another day",
                    "write both dates alike", new Edit(date.get().span(), "\"" + updated + "\""));
        }
    }
}
