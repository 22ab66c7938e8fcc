package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** The tables of a rule are there. */
final class TableRequired implements Check.OfFile {
    @Override
    public About about() {
        return About.error("table-required", "a rule has the tables [metadata] and [rule], a hunt the table [hunt]")
                .why("""
                        The tables tell a rule from a hunt; without them the file says nothing.""")
                .bad(Example.file("""
                        [rules]
                        name = "Trail Stopped"
                        """))
                .good(Example.rule(""));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
