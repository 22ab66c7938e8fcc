package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;
import dev.tocsin.rule.Rule;

/** Deprecated rules say why. */
final class DeprecatedReason implements Check.OfFile {
    @Override
    public About about() {
        return About.hint("deprecated-reason", "a deprecated rule says in deprecated_reason why it is")
                .why("""
                        Whoever still runs the rule wants to know what to do instead.""")
                .bad(Example.at("rules/_deprecated/example.toml", """
                        [metadata]
                        maturity = "deprecated"
                        deprecation_date = "2026/01/31"
                        """).flagging("[metadata]"))
                .good(Example.at("rules/_deprecated/example.toml", """
                        [metadata]
                        maturity = "deprecated"
                        deprecation_date = "2026/01/31"
                        deprecated_reason = "Another rule finds the same with less noise."
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        file.file().rule().filter(Rule::deprecated).map(r -> r.metadata().table()).filter(m -> m.string("deprecated_reason")
                .filter(r -> !r.value().isBlank()).isEmpty()).ifPresent(m ->
                findings.add(m.span(), "the deprecated rule does not say why it is", "add deprecated_reason = \"...\""));
    }
}
