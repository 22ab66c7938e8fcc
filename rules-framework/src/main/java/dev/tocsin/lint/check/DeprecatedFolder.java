package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Deprecated rules lie in their folder. */
final class DeprecatedFolder implements Check.OfFile {
    private static final String FOLDER = "_deprecated";

    @Override
    public About about() {
        return About.elastic("deprecated-folder", "deprecated rules, and they alone, lie in a folder called _deprecated")
                .why("""
                        The public repository keeps deprecated rules apart, so that nobody mends what nobody installs.""")
                .bad(Example.rule("""
                        [metadata]
                        maturity = "deprecated"
                        deprecation_date = "2026/01/31"
                        """).flagging("\"deprecated\""))
                .good(Example.at("rules/_deprecated/example.toml", """
                        [metadata]
                        maturity = "deprecated"
                        deprecation_date = "2026/01/31"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        file.file().rule().ifPresent(rule -> {
            boolean inside = FileNames.folder(rule).equals(FOLDER);
            if (inside != rule.deprecated()) {
                findings.add(rule.metadata().table().get("maturity").map(v -> v.span()).orElse(rule.metadata().table().span()),
                        inside ? "the rule is not deprecated, but lies in " + FOLDER : "the deprecated rule lies outside " + FOLDER,
                        inside ? "move it, or write maturity = \"deprecated\"" : "move it there");
            }
        });
    }
}
