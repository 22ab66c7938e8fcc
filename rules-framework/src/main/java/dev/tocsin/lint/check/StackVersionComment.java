package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RuleMetadata;

/** A minimum version has a reason. */
final class StackVersionComment implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("stack-version-comment", "a rule that needs a stack version says why")
                .why("""
                        Nobody dares to lower a version whose reason is not written down.""")
                .bad(Example.rule("""
                        [metadata]
                        min_stack_version = "9.2.0"
                        """)
                        .flagging("\"9.2.0\""))
                .good(Example.rule("""
                        [metadata]
                        min_stack_version = "9.2.0"
                        min_stack_comments = "uses the fields of a new integration"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        RuleMetadata metadata = subject.rule().metadata();
        if (metadata.minStackComments().filter(c -> !c.isBlank()).isEmpty()) {
            metadata.table().string("min_stack_version").ifPresent(version -> findings.add(version.span(),
                    "nothing says why the rule needs version " + version.value(), "add min_stack_comments"));
        }
    }
}
