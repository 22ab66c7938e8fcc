package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The integrations of a rule are read by it. */
final class IntegrationIndex implements Check.OfRule {
    /** Integrations of machine learning jobs, whose anomalies lie elsewhere. */
    static final Set<String> JOBS = Set.of("lmd", "dga", "ded", "problemchild", "beaconing", "pad");

    @Override
    public About about() {
        return About.advice("integration-index", "a rule that names an integration reads an index that may hold its events")
                .why("""
                        `metadata.integration` tells what must be installed. An integration whose events the rule does not read is not needed, or its
                        index is missing.""")
                .bad(Example.rule("""
                        [metadata]
                        integration = ["aws", "okta"]
                        """).flagging("[\"aws\", \"okta\"]"))
                .good(Example.rule("""
                        index = ["logs-aws.cloudtrail-*", "logs-okta.system-*"]
                        [metadata]
                        integration = ["aws", "okta"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        List<String> integrations = subject.rule().metadata().integrations();
        List<String> indices = subject.indices();
        boolean other = subject.rule().type() instanceof RuleType.ThreatMatch || subject.rule().type() instanceof RuleType.MachineLearning
                || integrations.stream().anyMatch(JOBS::contains) || indices.isEmpty();
        if (other || indices.stream().anyMatch(i -> !i.startsWith("logs-") || i.equals("logs-*"))) {
            return; // another index may hold events of any integration
        }
        Span place = subject.rule().metadata().table().get("integration").map(v -> v.span()).orElse(Span.at(0));
        for (String integration : integrations) {
            String start = "logs-" + integration.toLowerCase(Locale.ROOT);
            if (indices.stream().noneMatch(i -> i.startsWith(start) || start.startsWith(i.replaceFirst("[-.]?\\*.*$", "")))) {
                findings.add(place, "no index of the rule holds events of the integration " + integration + ": " + String.join(", ", indices),
                        "add its index, or remove it from metadata.integration");
            }
        }
    }
}
