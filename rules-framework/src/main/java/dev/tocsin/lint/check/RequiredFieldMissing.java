package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RequiredField;
import java.util.List;

/** The fields that a rule says it needs are those that its query reads. */
final class RequiredFieldMissing implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("required-field-missing", "required_fields, where a rule has them, name every field that its query reads")
                .why("""
                        Kibana shows these fields to whoever sets up the rule. A field that is missing there is missed only when the rule stays
                        silent.""")
                .bad(Example.rule("""
                        query = 'event.action : "StopLogging" and user.name : "root"'
                        required_fields = [{ name = "event.action", type = "keyword", ecs = true }]
                        """).flagging("[{ name = \"event.action\", type = \"keyword\", ecs = true }]"))
                .good(Example.rule("""
                        query = 'event.action : "StopLogging"'
                        required_fields = [{ name = "event.action", type = "keyword", ecs = true }]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        RequiredRows.of(subject).ifPresent(rows -> {
            List<String> missing = rows.computed().stream().map(RequiredField::name).filter(n -> rows.named(n).isEmpty()).toList();
            if (!missing.isEmpty()) {
                findings.add(subject.rule().span("required_fields"), "the query reads fields that are not named here: "
                        + String.join(", ", missing), "add them, or leave required_fields out: it can be computed");
            }
        });
    }
}
