package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** No other tables are there. */
final class TableUnknown implements Check.OfFile {
    @Override
    public About about() {
        return About.error("table-unknown", "a rule has no tables but [metadata], [rule] and [transform]")
                .why("""
                        The public loader refuses files with other tables, so a rule with one cannot be shared. Fixtures and settings of Tocsin
                        live in files of their own.""")
                .bad(Example.rule("""
                        [tests]
                        events = "trail.ndjson"
                        """).flagging("tests"))
                .good(Example.rule(""));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
