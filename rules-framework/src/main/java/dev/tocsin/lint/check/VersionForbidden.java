package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.List;

/** Versions are counted elsewhere. */
final class VersionForbidden implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("version-forbidden", "a rule has neither version nor revision")
                .why("""
                        The public repository counts versions in a lock file.""")
                .bad(Example.rule("""
                        version = 3
                        """)
                        .flagging("version"))
                .good(Example.rule("""

                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (String key : List.of("version", "revision")) {
            if (subject.rule().table().has(key)) {
                findings.add(subject.rule().keySpan(key), "versions are counted in the lock file", "remove it");
            }
        }
    }
}
