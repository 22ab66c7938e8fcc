package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import java.util.stream.Stream;

/** Required fields are required. */
final class RequiredFieldUnused implements Check.OfRule {
    @Override
    public About about() {
        return About.hint("required-field-unused", "every field of required_fields is read by the query or named by another key of the rule")
                .why("""
                        A field that nothing reads is left over from an older query, or mistyped.""")
                .bad(Example.rule("""
                        query = 'event.action : "StopLogging"'
                        required_fields = [
                            { name = "event.action", type = "keyword", ecs = true },
                            { name = "user.name", type = "keyword", ecs = true },
                        ]
                        """).flagging("\"user.name\""))
                .good(Example.rule("""
                        query = 'event.action : "StopLogging"'
                        required_fields = [{ name = "event.action", type = "keyword", ecs = true }]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        RequiredRows.of(subject).ifPresent(rows -> rows.rows().stream().flatMap(row -> row.string("name").stream())
                .filter(name -> Stream.concat(rows.computed().stream().map(f -> f.name()), KeyFields.of(subject.rule()).stream()
                        .map(f -> f.value())).noneMatch(name.value()::equals))
                .forEach(name -> findings.add(name.span(), "nothing of the rule reads this field", "remove the row")));
    }
}
