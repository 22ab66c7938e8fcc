package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import dev.tocsin.rule.toml.TomlList;
import dev.tocsin.rule.toml.TomlValue;
import dev.tocsin.source.Span;
import java.time.Instant;
import java.util.Optional;

/** New terms have a history. */
final class NewTermsHistory implements Check.OfRule {
    @Override
    public About about() {
        return About.error("new-terms-history", "a new_terms rule has fields and a history that can be computed")
                .why("""
                        Without fields or history nothing is new; a history that is shorter than the window of a run makes everything new.""")
                .bad(Example.rule("""
                        type = "new_terms"
                        [rule.new_terms]
                        field = "new_terms_fields"
                        value = ["user.name"]
                        [[rule.new_terms.history_window_start]]
                        field = "history_window_start"
                        value = "now-7"
                        """)
                        .flagging("\"now-7\""))
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
        Rule rule = subject.rule();
        if (!(rule.type() instanceof RuleType.NewTerms terms) || !subject.file().document().whole()) {
            return;
        }
        Span span = rule.find("rule", "new_terms", "history_window_start").filter(TomlList.class::isInstance).map(TomlList.class::cast)
                .flatMap(l -> l.tables().stream().findFirst()).flatMap(row -> row.get("value")).map(TomlValue::span)
                .orElse(rule.span("history_window_start"));
        if (terms.fields().isEmpty() || terms.historyWindowStart().isEmpty()) {
            findings.add(rule.span("type"), "the rule says not " + (terms.fields().isEmpty() ? "which fields must be new" : "how far to look back"),
                    "add the table [rule.new_terms]");
            return;
        }
        Optional<Instant> history = Windows.instant(terms.historyWindowStart());
        if (history.isEmpty()) {
            findings.add(span, "\"" + terms.historyWindowStart() + "\" is no date math", "write now-7d");
        } else if (Windows.instant(rule.from()).filter(from -> !history.get().isBefore(from)).isPresent()) {
            findings.add(span, "the history from " + terms.historyWindowStart() + " is no longer than the window from " + rule.from(),
                    "look back further");
        }
    }
}
