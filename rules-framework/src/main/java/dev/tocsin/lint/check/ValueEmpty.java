package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Values say something. */
final class ValueEmpty implements Check.OfFile {
    @Override
    public About about() {
        return About.error("value-empty", "a value that must say something is not blank")
                .why("""
                        A blank name or description is the same as none.""")
                .bad(Example.rule("""
                        description = "  "
                        """).flagging("\"  \""))
                .good(Example.rule("""
                        description = "Somebody stopped a trail."
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
