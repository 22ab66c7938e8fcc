package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RequiredField;
import dev.tocsin.rule.toml.TomlBoolean;
import dev.tocsin.rule.toml.TomlTable;

/** The types of required fields are those of their mapping. */
final class RequiredFieldType implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("required-field-type", "required_fields give each field the type that its mapping has, and say whether it is one of ECS")
                .why("""
                        Whoever maps their own data by these rows gets a field that the query cannot use.""")
                .bad(Example.rule("""
                        query = 'event.action : "StopLogging"'
                        required_fields = [{ name = "event.action", type = "text", ecs = true }]
                        """).flagging("\"text\""))
                .good(Example.rule("""
                        query = 'event.action : "StopLogging"'
                        required_fields = [{ name = "event.action", type = "keyword", ecs = true }]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        RequiredRows.of(subject).ifPresent(rows -> {
            for (RequiredField field : rows.computed()) {
                rows.named(field.name()).ifPresent(row -> row(row, field, findings));
            }
        });
    }

    private static void row(TomlTable row, RequiredField field, Findings findings) {
        row.string("type").filter(t -> !field.type().equals(RequiredField.UNKNOWN) && !t.value().equals(field.type()))
                .ifPresent(t -> findings.add(t.span(), field.name() + " has the type " + field.type(), "write \"" + field.type() + "\""));
        row.get("ecs", TomlBoolean.class).filter(e -> e.value() != field.ecs()).ifPresent(e -> findings.add(e.span(),
                field.name() + (field.ecs() ? " is a field of ECS" : " is no field of ECS"), "write " + field.ecs()));
    }
}
