package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RuleType;

/** A rule that reads an integration says so. */
final class IntegrationMissing implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("integration-missing", "a rule whose indices all are those of one integration or another names an integration in [metadata]")
                .why("""
                        `metadata.integration` tells people and tools what must be installed for the rule to work.""")
                .bad(Example.rule("""
                        index = ["logs-aws.cloudtrail-*"]
                        [metadata]
                        -integration
                        """).flagging("\"logs-aws.cloudtrail-*\""))
                .good(Example.rule("""
                        index = ["logs-aws.cloudtrail-*"]
                        [metadata]
                        integration = ["aws"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        if (!subject.rule().metadata().integrations().isEmpty() || subject.rule().type() instanceof RuleType.ThreatMatch) {
            return;
        }
        var packages = IndexPackage.of(subject);
        boolean all = !packages.isEmpty() && packages.size() == subject.indices().size()
                && packages.stream().allMatch(p -> p.whole() && KnownPackages.NAMES.contains(p.name()));
        if (all) {
            findings.add(packages.get(0).span(), "the rule reads the integration " + packages.get(0).name() + ", and [metadata] names none",
                    "add integration = [\"" + packages.get(0).name() + "\"] to [metadata]");
        }
    }
}
