package dev.tocsin.assertj;

import dev.tocsin.detect.Alert;
import dev.tocsin.rule.Rule;
import dev.tocsin.testing.Verdict;

/**
 * The way in: {@code import static dev.tocsin.assertj.TocsinAssertions.assertThat;}.
 *
 * <pre>{@code
 * assertThat(verdict).passed().hasAlerts(1);
 * assertThat(verdict.alerts().get(0)).hasSeverity("low").hasField("user.name", "bob");
 * assertThat(rule).hasTechnique("T1496").hasTag("Domain: Cloud");
 * }</pre>
 */
public final class TocsinAssertions {
    private TocsinAssertions() {
    }

    /** Assertions on what a case showed. */
    public static VerdictAssert assertThat(Verdict actual) {
        return new VerdictAssert(actual);
    }

    /** Assertions on an alert. */
    public static AlertAssert assertThat(Alert actual) {
        return new AlertAssert(actual);
    }

    /** Assertions on a rule. */
    public static RuleAssert assertThat(Rule actual) {
        return new RuleAssert(actual);
    }
}
