package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Required keys are there. */
final class KeyRequired implements Check.OfFile {
    @Override
    public About about() {
        return About.error("key-required", "every key that a rule of this type needs is there")
                .why("""
                        Kibana refuses a rule that lacks one of these keys.""")
                .bad(Example.rule("""
                        -severity
                        """).flagging("[rule]"))
                .good(Example.rule("""
                        severity = "medium"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
