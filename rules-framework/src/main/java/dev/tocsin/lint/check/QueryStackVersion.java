package dev.tocsin.lint.check;

import dev.tocsin.event.Schema;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.reference.Ecs;
import dev.tocsin.reference.EcsField;
import dev.tocsin.reference.StackVersion;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A query runs on every stack that the rule is for. */
final class QueryStackVersion implements Check.OfRule {
    private static final StackVersion EQL = new StackVersion(8, 9, 0);
    /** What a message says of the version itself, which differs from version to version. */
    private static final java.util.regex.Pattern RUN_ON = java.util.regex.Pattern.compile(", but the query must run on [0-9.]+$");

    @Override
    public About about() {
        return About.advice("query-stack-version", "fields, functions and commands of a query exist in every stack version that the rule is for")
                .why("""
                        A rule is for `metadata.min_stack_version` and everything newer, and for the `stackVersions` of `tocsin.toml`. A function
                        that is younger makes the rule fail on the older stacks, and a field of a younger ECS is not mapped there.""")
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
        Map<Said, List<String>> versions = new LinkedHashMap<>();
        for (StackVersion version : StackVersions.of(subject)) {
            String text = version.toString();
            (asks(subject.rule().language(), version) ? subject.fieldFindings(text) : List.<Diagnostic>of()).stream().filter(d -> d.level() == Level.ERROR).forEach(d ->
                    versions.computeIfAbsent(new Said(d.span(), RUN_ON.matcher(d.message()).replaceFirst(""), d.fix()), s -> new ArrayList<>()).add(text));
            fields(subject, text).forEach(said -> versions.computeIfAbsent(said, s -> new ArrayList<>()).add(text));
        }
        versions.forEach((said, failing) -> findings.add(said.span(), "in " + StackVersions.shownTexts(failing) + " of the stack: "
                + said.message(), said.fix()));
    }

    /** Whether versions of the stack know a language in different ways: KQL and Lucene never changed, EQL not since 8.9. */
    private static boolean asks(String language, StackVersion version) {
        return language.equals("esql") || language.equals("eql") && !version.atLeast(EQL);
    }

    /** What is wrong, whatever the version. */
    private record Said(Span span, String message, String fix) {
    }

    /** Fields that some ECS has, but not that of the version; integrations bring theirs along. */
    private static List<Said> fields(RuleSubject subject, String version) {
        Schema newest = subject.schema().orElse(null);
        if (newest == null || !subject.rule().metadata().checkFields()) {
            return List.of();
        }
        Schema then = subject.context().schemas().of(subject.indices(), version);
        List<Said> out = new ArrayList<>();
        for (QueryFacts.FieldUse use : subject.facts().orElseThrow().fields()) {
            Optional<EcsField> field = Ecs.all().field(use.path());
            if (field.isPresent() && newest.field(use.path()).isPresent() && then.field(use.path()).isEmpty()) {
                out.add(new Said(subject.queryText().orElseThrow().toSource(use.span()), "ECS has the field \"" + use.path() + "\" since version "
                        + field.get().since(), "ask for an older field, or raise min_stack_version"));
            }
        }
        return out;
    }
}
