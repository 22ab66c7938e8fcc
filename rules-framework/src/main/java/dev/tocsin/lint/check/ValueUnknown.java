package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Values of a fixed set are in it. */
final class ValueUnknown implements Check.OfFile {
    @Override
    public About about() {
        return About.error("value-unknown", "a value that must be one of a few words is one of them")
                .why("""
                        Kibana refuses any other word.""")
                .bad(Example.rule("""
                        severity = "hihg"
                        risk_score = 73
                        """).flagging("\"hihg\""))
                .good(Example.rule("""
                        severity = "high"
                        risk_score = 73
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
