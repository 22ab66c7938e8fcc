package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;

/** Configured checks exist. The linter itself finds these. */
final class CheckUnknown implements Check {
    @Override
    public About about() {
        return About.error("check-unknown", "every check that tocsin.toml gives a level exists")
                .why("A level for a check that does not exist changes nothing; the name is probably mistyped.")
                .bad(Example.rule("").andFile("tocsin.toml", """
                        [checks]
                        risk-severity-bend = "off"
                        """).flagging("risk-severity-bend"))
                .good(Example.rule("").andFile("tocsin.toml", """
                        [checks]
                        risk-severity-band = "off"
                        """));
    }
}
