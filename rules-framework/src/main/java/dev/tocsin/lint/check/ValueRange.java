package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Numbers are in range. */
final class ValueRange implements Check.OfFile {
    @Override
    public About about() {
        return About.error("value-range", "every number is in the range of its key")
                .why("""
                        Kibana refuses numbers outside the range.""")
                .bad(Example.rule("""
                        risk_score = 147
                        """).flagging("147"))
                .good(Example.rule("""
                        risk_score = 47
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
