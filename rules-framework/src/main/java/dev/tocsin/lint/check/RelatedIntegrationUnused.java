package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RelatedIntegration;
import dev.tocsin.rule.toml.TomlTable;
import java.util.List;

/** Related integrations are related. */
final class RelatedIntegrationUnused implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("related-integration-unused", "related_integrations name integrations whose events the rule reads")
                .why("""
                        Nobody needs to install an integration for a rule that reads none of its events.""")
                .bad(Example.rule("""
                        related_integrations = [
                            { package = "aws", version = "^3.0.0", integration = "cloudtrail" },
                            { package = "okta", version = "^3.0.0" },
                        ]
                        """).flagging("\"okta\""))
                .good(Example.rule("""
                        related_integrations = [{ package = "aws", version = "^3.0.0", integration = "cloudtrail" }]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        List<TomlTable> rows = RelatedRows.of(subject);
        if (rows.isEmpty()) {
            return;
        }
        List<RelatedIntegration> read = RelatedIntegration.of(subject.rule(), subject.facts());
        if (read.isEmpty() || subject.indices().stream().anyMatch(i -> RelatedIntegration.ofIndex(i).isEmpty())) {
            return; // an index that leaves open which integration it belongs to may hold events of any
        }
        for (TomlTable row : rows) {
            boolean known = read.stream().anyMatch(i -> i.name().equals(RelatedRows.name(row)))
                    || subject.rule().metadata().integrations().contains(RelatedRows.name(row));
            row.string("package").filter(p -> !known).ifPresent(p -> findings.add(p.span(),
                    "the rule reads no events of this integration", "remove the row, or add an index of it"));
        }
    }
}
