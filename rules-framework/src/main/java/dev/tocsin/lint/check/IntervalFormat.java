package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Intervals are times. */
final class IntervalFormat implements Check.OfFile {
    @Override
    public About about() {
        return About.error("interval-format", "interval is a number and one of s, m, h and d")
                .why("""
                        Kibana refuses any other interval.""")
                .bad(Example.rule("""
                        interval = "5 minutes"
                        """).flagging("\"5 minutes\""))
                .good(Example.rule("""
                        interval = "5m"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
