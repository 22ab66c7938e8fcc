package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.reference.Ecs;
import dev.tocsin.reference.EcsField;
import dev.tocsin.value.Suggestions;
import java.util.List;
import java.util.Optional;

/** Values of categories are those of ECS. */
final class QueryValue implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("query-value", "a field for which ECS lists the values is compared with one of them")
                .why("""
                        Some fields of ECS, such as `event.outcome`, may only have listed values. A sender that keeps to ECS never has another, so
                        that such a clause only costs time.""")
                .bad(Example.rule("""
                        query = 'event.outcome : "succes"'
                        """).flagging("event.outcome : \"succes\""))
                .good(Example.rule("""
                        query = 'event.outcome : "success"'
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        for (Clause condition : Questions.conditions(subject)) {
            Questions.walk(condition, clause -> {
                if (clause instanceof Clause.Test test && test.kind() == Kind.EQUAL) {
                    Optional<EcsField> field = Ecs.all().field(test.field()).filter(f -> !f.allowedValues().isEmpty());
                    field.filter(f -> !allowed(f, test)).ifPresent(f -> findings.add(subject.queryText().orElseThrow(), test.span(),
                            "ECS does not list the value \"" + test.value() + "\" of " + test.field()
                            + ", so that no event that keeps to ECS has it", fix(f, test.value())));
                }
            });
        }
    }

    private static boolean allowed(EcsField field, Clause.Test test) {
        return field.allowedValues().stream().anyMatch(v -> test.anyCase() ? v.equalsIgnoreCase(test.value()) : v.equals(test.value()));
    }

    static String fix(EcsField field, String value) {
        List<String> near = Suggestions.nearest(value, field.allowedValues(), 1);
        return near.isEmpty() ? "the values are " + String.join(", ", field.allowedValues()) : "did you mean \"" + near.get(0) + "\"?";
    }
}
