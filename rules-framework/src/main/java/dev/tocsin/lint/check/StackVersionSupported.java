package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.StackVersion;

/** A minimum version is one that is supported. */
final class StackVersionSupported implements Check.OfRule {
    private static final StackVersion OLDEST = new StackVersion(8, 19, 0);

    @Override
    public About about() {
        return About.elastic("stack-version-supported", "min_stack_version has three parts and is not older than the oldest supported version")
                .why("""
                        Versions of the stack that nobody supports any more need not be named; 8.19.0 is the oldest that is supported.""")
                .bad(Example.rule("""
                        [metadata]
                        min_stack_version = "8.3.0"
                        min_stack_comments = "new field"
                        """)
                        .flagging("\"8.3.0\""))
                .good(Example.rule("""
                        [metadata]
                        min_stack_version = "9.2.0"
                        min_stack_comments = "new field"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        subject.rule().metadata().table().string("min_stack_version").ifPresent(version -> {
            boolean whole = version.value().chars().filter(c -> c == '.').count() == 2;
            StackVersion.parse(version.value()).filter(v -> !whole || !v.atLeast(OLDEST)).ifPresent(v -> findings.add(version.span(),
                    whole ? version.value() + " is older than " + OLDEST + ", the oldest version that is supported"
                            : "\"" + version.value() + "\" has no third part", whole ? "remove it" : "write " + v));
        });
    }
}
