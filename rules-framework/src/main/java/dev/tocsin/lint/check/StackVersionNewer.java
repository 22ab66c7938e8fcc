package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.StackVersion;
import java.util.Comparator;
import java.util.Optional;

/** Some stack that matters can run a rule. */
final class StackVersionNewer implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("stack-version-newer", "min_stack_version is not newer than every one of the stackVersions of tocsin.toml")
                .why("""
                        A rule that needs a newer stack than any that you run never runs.""")
                .bad(Example.rule("""
                        [metadata]
                        min_stack_version = "9.9.0"
                        min_stack_comments = "None."
                        """).andFile("tocsin.toml", "stackVersions = [\"8.19.0\", \"9.2.0\"]\n").flagging("\"9.9.0\""))
                .good(Example.rule("""
                        [metadata]
                        min_stack_version = "9.1.0"
                        min_stack_comments = "None."
                        """).andFile("tocsin.toml", "stackVersions = [\"8.19.0\", \"9.2.0\"]\n"));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Optional<StackVersion> newest = subject.context().configuration().stackVersions().stream()
                .flatMap(v -> StackVersion.parse(v).stream()).max(Comparator.naturalOrder());
        subject.rule().metadata().table().string("min_stack_version").ifPresent(text -> {
            Optional<StackVersion> least = StackVersion.parse(text.value());
            if (newest.isPresent() && least.isPresent() && !newest.get().atLeast(least.get())) {
                findings.add(text.span(), "the newest of the stackVersions of tocsin.toml is " + newest.get() + ", so that no stack runs this rule",
                        "lower it, or add the version to stackVersions");
            }
        });
    }
}
