package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.ExampleRule;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;
import java.nio.charset.StandardCharsets;

/** The file is UTF-8. */
final class FileEncoding implements Check.OfFile {
    @Override
    public About about() {
        return About.error("file-encoding", "a file is UTF-8 without a byte order mark")
                .why("""
                        TOML is UTF-8. Other bytes make the file unreadable, and a byte order mark stops older readers.""")
                .bad(Example.bytes("description = \"Caf\u00e9\"  # saved as Latin-1",
                        ExampleRule.with("description = \"Caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1)).flagging("\u00e9"))
                .good(Example.rule("""
                        description = "Caf\u00e9"
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
