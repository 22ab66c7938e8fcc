package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** The file is TOML. */
final class TomlSyntax implements Check.OfFile {
    @Override
    public About about() {
        return About.error("toml-syntax", "a file is valid TOML 1.0")
                .why("""
                        Nothing can read a file that is no TOML. Windows paths and regular expressions are the usual reason: between double
                        quotes a backslash begins an escape, between single quotes it does not.""")
                .bad(Example.rule("""
                        description = "Somebody changed C:\\Windows."
                        """).flagging("\\W"))
                .good(Example.rule("""
                        description = 'Somebody changed C:\\Windows.'
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
