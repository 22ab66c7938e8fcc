package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.reference.StackVersion;
import dev.tocsin.rule.RuleType;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The keys of a rule are known to every stack that it is for. */
final class KeyStackVersion implements Check.OfRule {
    private static final Map<String, StackVersion> SINCE = Map.of(
            "setup", version("8.3"), "related_integrations", version("8.3"), "required_fields", version("8.3"),
            "revision", version("8.8"), "investigation_fields", version("8.11"),
            "timestamp_field", version("8.0"), "event_category_override", version("8.0"), "tiebreaker_field", version("8.0"));
    private static final Map<String, StackVersion> SUPPRESSION = Map.of(
            "query", version("8.8"), "saved_query", version("8.8"), "threshold", version("8.12"), "threat_match", version("8.13"),
            "eql", version("8.14"), "new_terms", version("8.14"), "esql", version("8.15"), "machine_learning", version("8.15"));
    private static final StackVersion SEQUENCES = version("8.18");

    @Override
    public About about() {
        return About.advice("key-stack-version", "every key of a rule is known to every stack version that the rule is for")
                .why("""
                        A rule is for `metadata.min_stack_version` and for the `stackVersions` of `tocsin.toml`. Kibana refuses or ignores a key that it
                        does not know yet.""")
                .bad(Example.rule("""
                        investigation_fields = { field_names = ["user.name"] }
                        [metadata]
                        min_stack_version = "8.10.0"
                        min_stack_comments = "None."
                        """).flagging("investigation_fields"))
                .good(Example.rule("""
                        investigation_fields = { field_names = ["user.name"] }
                        [metadata]
                        min_stack_version = "8.11.0"
                        min_stack_comments = "None."
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (StackVersions.of(subject).isEmpty()) {
            return;
        }
        TomlTable rule = subject.rule().table();
        SINCE.forEach((key, since) -> rule.entry(key).ifPresent(e -> look("\"" + key + "\"", since, e.keySpan(), subject, findings)));
        rule.entry("alert_suppression").ifPresent(e -> {
            boolean sequence = subject.facts().filter(f -> !f.stages().isEmpty()).isPresent();
            String type = subject.rule().type().id();
            look("suppression of alerts of " + (sequence ? "sequences" : "the type " + type),
                    sequence ? SEQUENCES : SUPPRESSION.getOrDefault(type, version("8.8")), e.keySpan(), subject, findings);
        });
        if (subject.rule().type() instanceof RuleType.NewTerms terms) {
            look(terms.fields().size() > 1 ? "more than one field of new terms" : "the type new_terms",
                    version(terms.fields().size() > 1 ? "8.6" : "8.4"), subject.rule().span("type"), subject, findings);
        }
        for (TomlTable group : rule.list("threat_mapping").map(TomlList::tables).orElse(List.of())) {
            for (TomlTable entry : group.list("entries").map(TomlList::tables).orElse(List.of())) {
                entry.entry("negate").ifPresent(e -> look("\"negate\"", version("9.2"), e.keySpan(), subject, findings));
            }
        }
    }

    private static void look(String what, StackVersion since, Span place, RuleSubject subject, Findings findings) {
        SortedSet<StackVersion> without = StackVersions.before(since, subject);
        if (!without.isEmpty()) {
            findings.add(place, what + " exists since stack " + since + ", and the rule is for " + StackVersions.shown(without) + " as well",
                    "set min_stack_version = \"" + since + "\"");
        }
    }

    private static StackVersion version(String text) {
        return StackVersion.parse(text).orElseThrow();
    }
}
