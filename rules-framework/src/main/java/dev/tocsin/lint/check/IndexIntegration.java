package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RuleType;
import java.util.List;

/** The indices of a rule are those of its integrations. */
final class IndexIntegration implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("index-integration", "an index of an integration is read only by a rule that names the integration")
                .why("""
                        `metadata.integration` tells people and tools what must be installed for the rule to work. An index of another integration
                        is either forgotten there or not meant.""")
                .bad(Example.rule("""
                        index = ["logs-aws.cloudtrail-*", "logs-okta.system-*"]
                        """).flagging("\"logs-okta.system-*\""))
                .good(Example.rule("""
                        index = ["logs-aws.cloudtrail-*", "logs-okta.system-*"]
                        [metadata]
                        integration = ["aws", "okta"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        List<String> integrations = subject.rule().metadata().integrations();
        if (integrations.isEmpty() || subject.rule().type() instanceof RuleType.ThreatMatch) {
            return;
        }
        for (IndexPackage index : IndexPackage.of(subject)) {
            if (integrations.stream().noneMatch(index::reads)) {
                findings.add(index.span(), "this reads the integration " + index.name() + ", which metadata.integration does not name: "
                        + String.join(", ", integrations), "add it to metadata.integration, or remove the index");
            }
        }
    }
}
