package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleType;
import dev.tocsin.source.Span;
import java.util.Locale;

/** Names of files begin with the tactic. */
final class FileNameTactic implements Check.OfRule {
    @Override
    public About about() {
        return About.elastic("file-name-tactic", "the name of a file of Elastic begins with the first tactic of its rule")
                .why("""
                        The public repository is read by tactic.""")
                .bad(Example.at("rules/trail_stopped.toml", """
                        author = ["Elastic"]
                        """))
                .good(Example.at("rules/defense_evasion_trail_stopped.toml", """
                        author = ["Elastic"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        String tactic = rule.alert().threats().stream().findFirst().map(t -> t.tactic().name()).orElse("")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        boolean counts = rule.metadata().production() && rule.text().authors().contains("Elastic")
                && !(rule.type() instanceof RuleType.MachineLearning);
        if (counts && !tactic.isEmpty() && !FileNames.of(rule).startsWith(tactic)) {
            findings.add(Span.at(0), "the first tactic of the rule is " + tactic + ", and the name of its file begins otherwise",
                    "rename it to " + tactic + "_" + FileNames.of(rule));
        }
    }
}
