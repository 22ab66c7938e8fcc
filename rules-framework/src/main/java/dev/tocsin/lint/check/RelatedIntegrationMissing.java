package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RelatedIntegration;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import java.util.List;
import java.util.Optional;

/** The integrations that a rule says it needs are those that it reads. */
final class RelatedIntegrationMissing implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("related-integration-missing", "related_integrations, where a rule has them, name every integration whose events it reads")
                .why("""
                        Kibana offers these integrations to whoever installs the rule. One that is missing there is not installed, and the rule is
                        silent.""")
                .bad(Example.rule("""
                        related_integrations = [{ package = "okta", version = "^3.0.0" }]
                        """).flagging("[{ package = \"okta\", version = \"^3.0.0\" }]"))
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
        List<String> missing = RelatedIntegration.of(subject.rule(), subject.facts()).stream()
                .filter(i -> rows.stream().noneMatch(row -> covers(row, i))).map(RelatedIntegration::toString).toList();
        if (!missing.isEmpty()) {
            findings.add(subject.rule().span("related_integrations"), "the rule reads events of integrations that are not named here: "
                    + String.join(", ", missing), "add them");
        }
    }

    private static boolean covers(TomlTable row, RelatedIntegration integration) {
        Optional<String> part = row.string("integration").map(TomlString::value);
        return RelatedRows.name(row).equals(integration.name())
                && (part.isEmpty() || integration.part().isEmpty() || part.equals(integration.part()));
    }
}
