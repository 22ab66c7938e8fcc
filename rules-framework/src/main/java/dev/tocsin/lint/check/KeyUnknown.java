package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.FileSubject;
import dev.tocsin.lint.Findings;

/** Every key is known. */
final class KeyUnknown implements Check.OfFile {
    @Override
    public About about() {
        return About.error("key-unknown", "every key is one that a rule of this type has")
                .why("""
                        A key that nobody reads is usually a typing mistake: the rule then works without what the key was meant to say.""")
                .bad(Example.rule("""
                        risk_scor = 47
                        -risk_score
                        """).flagging("risk_scor"))
                .good(Example.rule("""
                        risk_score = 47
                        """));
    }

    @Override
    public void check(FileSubject file, Findings findings) {
        findings.passOn(file.file().diagnostics());
    }
}
