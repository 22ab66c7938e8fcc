package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.LintContext;

/** Folders and files of rules can be read. */
final class FileUnreadable implements Check.OfSet {
    @Override
    public About about() {
        return About.error("file-unreadable", "every file and folder of rules can be read")
                .why("A rule that cannot be read is neither linted nor tested, and nobody would notice.")
                .bad(Example.rule("").andFile("tocsin.toml", "rules = [\"rules\", \"rulez\"]"))
                .good(Example.rule(""));
    }

    @Override
    public void check(LintContext context, Findings findings) {
        findings.passOn(context.rules().problems());
    }
}
