package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Dates have the form that tools expect. */
final class DateFormat implements Check.OfFile {
    @Override
    public About about() {
        return About.error("date-format", "dates in [metadata] are written 2026/01/31")
                .why("""
                        Tools compare these dates as texts, which works for this form only.""")
                .bad(Example.rule("""
                        [metadata]
                        updated_date = "31.01.2026"
                        """).flagging("\"31.01.2026\""))
                .good(Example.rule("""
                        [metadata]
                        updated_date = "2026/01/31"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
