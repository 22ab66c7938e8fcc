package dev.tocsin.lint.check;

import dev.tocsin.event.Schema;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.RuleType;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.source.Level;
import dev.tocsin.value.Suggestions;
import java.util.List;

/** Fields beside the query exist. */
final class FieldUnknown implements Check.OfRule {
    @Override
    public About about() {
        return About.advice("field-unknown", "every field that a key of the rule names exists in its indices")
                .why("""
                        Alerts that are grouped by a field that does not exist are not grouped; a new term of such a field is never new.""")
                .bad(Example.rule("""
                        type = "new_terms"
                        [rule.new_terms]
                        field = "new_terms_fields"
                        value = ["user.nmae"]
                        [[rule.new_terms.history_window_start]]
                        field = "history_window_start"
                        value = "now-7d"
                        """)
                        .flagging("\"user.nmae\""))
                .good(Example.rule("""
                        type = "new_terms"
                        [rule.new_terms]
                        field = "new_terms_fields"
                        value = ["user.name"]
                        [[rule.new_terms.history_window_start]]
                        field = "history_window_start"
                        value = "now-7d"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Schema schema = subject.schema().orElse(null);
        if (schema == null || !subject.rule().metadata().checkFields() || subject.rule().type() instanceof RuleType.Esql) {
            return;
        }
        for (TomlString field : KeyFields.of(subject.rule())) {
            if (schema.field(field.value()).isEmpty()) {
                List<String> near = schema.suggestions(field.value());
                Findings mild = schema.complete() || !near.isEmpty() && Suggestions.isSlip(field.value(), near.get(0)) ? findings : findings.at(Level.INFO);
                mild.add(field.span(), (schema.complete() ? "no index of the rule has the field \"" : "no schema knows the field \"")
                        + field.value() + "\"", near.isEmpty() ? null : "did you mean \"" + near.get(0) + "\"?");
            }
        }
    }
}
