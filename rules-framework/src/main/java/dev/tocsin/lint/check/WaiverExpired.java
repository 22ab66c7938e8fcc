package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;

/** Waivers have not expired. The linter itself finds these. */
final class WaiverExpired implements Check {
    @Override
    public About about() {
        return About.error("waiver-expired", "a waiver has not expired")
                .why("An expiry date is a promise to mend the thing by then.")
                .bad(Example.rule("").andFile("tocsin.toml", """
                        [[waivers]]
                        check = "risk-severity-band"
                        paths = ["rules/**"]
                        reason = "being discussed"
                        expires = 2025-12-31
                        """).flagging("[[waivers]]"))
                .good(Example.rule("risk_score = 60").andFile("tocsin.toml", """
                        [[waivers]]
                        check = "risk-severity-band"
                        paths = ["rules/**"]
                        reason = "being discussed"
                        expires = 2999-12-31
                        """));
    }
}
