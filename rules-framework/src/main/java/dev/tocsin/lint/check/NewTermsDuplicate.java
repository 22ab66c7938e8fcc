package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.toml.TomlList;
import java.util.HashSet;
import java.util.Set;

/** New terms are different fields. */
final class NewTermsDuplicate implements Check.OfRule {
    @Override
    public About about() {
        return About.error("new-terms-duplicate", "no field of new terms is given twice")
                .why("""
                        A field that is there twice makes nothing newer.""")
                .bad(Example.rule("""
                        type = "new_terms"
                        [rule.new_terms]
                        field = "new_terms_fields"
                        value = ["user.name", "user.name"]
                        [[rule.new_terms.history_window_start]]
                        field = "history_window_start"
                        value = "now-7d"
                        """)
                        .flagging("\"user.name\""))
                .good(Example.rule("""
                        type = "new_terms"
                        [rule.new_terms]
                        field = "new_terms_fields"
                        value = ["user.name", "host.name"]
                        [[rule.new_terms.history_window_start]]
                        field = "history_window_start"
                        value = "now-7d"
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        subject.rule().find("rule", "new_terms", "value").filter(TomlList.class::isInstance).map(TomlList.class::cast).ifPresent(fields ->
                fields.strings().stream().filter(f -> !seen.add(f.value())).forEach(f ->
                        findings.add(f.span(), "the same field stands before", "remove one of the two")));
    }
}
