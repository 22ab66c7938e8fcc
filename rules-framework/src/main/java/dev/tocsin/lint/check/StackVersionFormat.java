package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Stack versions are versions. */
final class StackVersionFormat implements Check.OfFile {
    @Override
    public About about() {
        return About.error("stack-version-format", "min_stack_version is a version such as 9.2.0")
                .why("""
                        Anything else cannot be compared with the versions that are supported.""")
                .bad(Example.rule("""
                        [metadata]
                        min_stack_version = "v9.2"
                        min_stack_comments = "uses a new function"
                        """).flagging("\"v9.2\""))
                .good(Example.rule("""
                        [metadata]
                        min_stack_version = "9.2.0"
                        min_stack_comments = "uses a new function"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
