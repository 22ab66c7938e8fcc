package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.StackVersion;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.util.Optional;
import java.util.TreeSet;

/** A query runs on every stack that the rule is for. */
final class QueryStackVersion implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("query-stack-version", "functions and commands of a query exist in every stack version that the rule is for")
                .why("""
                        A rule is for `metadata.min_stack_version` and everything newer, and for the `stackVersions` of `tocsin.toml`. A function
                        that is younger makes the rule fail on the older stacks.""")
                .bad(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* metadata _id, _version, _index | where kql("user.name : root") | keep *'
                        [metadata]
                        min_stack_version = "8.14.0"
                        min_stack_comments = "None."
                        """).flagging("kql"))
                .good(Example.rule("""
                        -index
                        type = "esql"
                        language = "esql"
                        query = 'from logs-aws.cloudtrail-* metadata _id, _version, _index | where user.name == "root" | keep *'
                        [metadata]
                        min_stack_version = "8.14.0"
                        min_stack_comments = "None."
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Optional<StackVersion> least = subject.rule().metadata().minStackVersion().flatMap(StackVersion::parse);
        TreeSet<StackVersion> versions = new TreeSet<>();
        least.ifPresent(versions::add);
        subject.context().configuration().stackVersions().stream().flatMap(v -> StackVersion.parse(v).stream())
                .filter(v -> least.isEmpty() || v.atLeast(least.get())).forEach(versions::add);
        if (!subject.rule().language().equals("esql")) {
            return;
        }
        for (StackVersion version : versions) {
            for (Diagnostic said : subject.fieldFindings(version.toString())) {
                if (said.level() == Level.ERROR) {
                    findings.add(said.source(), said.span(), "in version " + version + " of the stack: " + said.message(), said.fix());
                }
            }
        }
    }
}
