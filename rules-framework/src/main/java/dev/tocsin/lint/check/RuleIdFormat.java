package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Ids are UUIDs. */
final class RuleIdFormat implements Check.OfFile {
    @Override
    public About about() {
        return About.error("rule-id-format", "the id of a rule or hunt is a UUID of lower-case digits")
                .why("""
                        The id is what ties a rule to its alerts and to earlier versions of itself; tools expect a UUID.""")
                .bad(Example.rule("""
                        rule_id = "C5A1CB35-0B4C-4F0E-A5A8-3F1F0C0D8E11"
                        """).flagging("\"C5A1CB35-0B4C-4F0E-A5A8-3F1F0C0D8E11\""))
                .good(Example.rule("""
                        rule_id = "c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
