package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;

/** Waivers say what they waive and why. The linter itself finds these. */
final class WaiverInvalid implements Check {
    @Override
    public About about() {
        return About.error("waiver-invalid", "a waiver names a check and gives a reason")
                .why("A waiver without a reason is a finding that somebody hid.")
                .bad(Example.rule("""
                        # tocsin:ignore risk-severity-band
                        risk_score = 60
                        """).flagging("# tocsin:ignore risk-severity-band"))
                .good(Example.rule("""
                        # tocsin:ignore risk-severity-band -- agreed with the analysts
                        risk_score = 60
                        """));
    }
}
