package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.rule.RelatedIntegration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The data sets of a query are those of the integrations of its rule. */
final class DatasetIntegration implements Check.OfRule {
    private static final Set<String> FIELDS = Set.of("event.dataset", "data_stream.dataset");

    @Override
    public About about() {
        return About.advice("dataset-integration", "a query demands data sets of integrations only that the rule names")
                .why("""
                        A data set begins with the name of its integration. One of another integration is either forgotten in `metadata.integration`,
                        or mistyped.""")
                .bad(Example.rule("""
                        index = ["filebeat-*", "logs-aws.cloudtrail-*"]
                        query = 'event.dataset : ("aws.cloudtrail" or "okta.system") and event.action : "StopLogging"'
                        """).flagging("\"okta.system\""))
                .good(Example.rule("""
                        query = 'event.dataset : "aws.cloudtrail" and event.action : "StopLogging"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        List<String> integrations = subject.rule().metadata().integrations();
        if (integrations.isEmpty()) {
            return;
        }
        for (Clause condition : Questions.conditions(subject)) {
            look(condition, subject, integrations, findings);
        }
    }

    /** What is denied is not demanded. */
    private static void look(Clause clause, RuleSubject subject, List<String> integrations, Findings findings) {
        if (clause instanceof Clause.All all) {
            all.parts().forEach(p -> look(p, subject, integrations, findings));
        } else if (clause instanceof Clause.Any any) {
            any.parts().forEach(p -> look(p, subject, integrations, findings));
        } else if (clause instanceof Clause.Test test && test.kind() == Kind.EQUAL && FIELDS.contains(test.field())) {
            Optional<String> name = RelatedIntegration.ofDataset(test.value()).map(RelatedIntegration::name);
            if (name.isPresent() && KnownPackages.NAMES.contains(name.get()) && !integrations.contains(name.get())) {
                findings.add(subject.queryText().orElseThrow(), test.span(), "metadata.integration does not name " + name.get() + ": "
                        + String.join(", ", integrations), "add it there");
            }
        }
    }
}
