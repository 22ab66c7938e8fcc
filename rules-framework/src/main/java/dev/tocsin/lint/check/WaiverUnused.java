package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;

/** Waivers waive something. The linter itself finds these. */
final class WaiverUnused implements Check {
    @Override
    public About about() {
        return About.advice("waiver-unused", "a waiver waives something")
                .why("What was waived has been mended; a waiver that stays behind hides the next mistake.")
                .bad(Example.rule("""
                        # tocsin:ignore risk-severity-band -- agreed with the analysts
                        risk_score = 47
                        """).flagging("# tocsin:ignore risk-severity-band -- agreed with the analysts"))
                .good(Example.rule("""
                        # tocsin:ignore risk-severity-band -- agreed with the analysts
                        risk_score = 60
                        """));
    }
}
