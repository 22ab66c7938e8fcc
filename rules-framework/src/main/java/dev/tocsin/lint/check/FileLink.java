package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;

/** No link leads to a folder that is read anyway. */
final class FileLink implements Check.OfSet {
    @Override
    public About about() {
        return About.advice("file-link", "no link among the rules leads to a folder that is read anyway")
                .why("Such a link makes a circle, or has rules in two places. It is not followed.")
                .bad(Example.link("rules/aws/again", "rules").and(Example.rule("")))
                .good(Example.rule(""));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        findings.passOn(context.rules().problems());
    }
}
