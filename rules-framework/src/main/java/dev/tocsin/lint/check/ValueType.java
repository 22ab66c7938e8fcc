package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Values have the right type. */
final class ValueType implements Check.OfFile {
    @Override
    public About about() {
        return About.error("value-type", "every value has the type of its key")
                .why("""
                        A string where a list is expected, or a number between quotes, is refused by Kibana, or worse, read as something else.""")
                .bad(Example.rule("""
                        tags = "Domain: Cloud"
                        """).flagging("\"Domain: Cloud\""))
                .good(Example.rule("""
                        tags = ["Domain: Cloud"]
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
