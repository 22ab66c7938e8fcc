package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Edit;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.Severity;

/** Severity and risk score agree. */
final class RiskSeverityBand implements Check.OfRule {
    @Override
    public About about() {
        return About.warning("risk-severity-band", "the risk score lies in the band of the severity")
                .why("""
                        Low is 0 to 21, medium 22 to 47, high 48 to 73, critical 74 to 100. Queues are sorted by score and read by severity; they
                        should not disagree.""")
                .mendedWhenNamed()
                .bad(Example.rule("""
                        severity = "high"
                        risk_score = 47
                        """).flagging("47"))
                .good(Example.rule("""
                        severity = "high"
                        risk_score = 73
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        int score = rule.alert().riskScore();
        rule.alert().severity().filter(s -> rule.table().has("risk_score") && (score < s.least() || score > s.most()))
                .ifPresent(s -> findings.add(rule.span("risk_score"), "risk score " + score + " is not in the band of severity "
                        + s.word() + ", which is " + s.least() + " to " + s.most(), "take a score of the band, or the severity "
                        + Severity.ofScore(score).map(Severity::word).orElse("of the score"),
                        new Edit(rule.span("risk_score"), String.valueOf(Math.min(s.most(), 99)))));
    }
}
