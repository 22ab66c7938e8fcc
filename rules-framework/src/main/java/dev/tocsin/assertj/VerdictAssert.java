package dev.tocsin.assertj;

import dev.tocsin.detect.Alert;
import dev.tocsin.report.ConsoleReport;
import dev.tocsin.report.Paint;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.Verdict;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what a case showed; messages hold the whole explanation. */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {
    VerdictAssert(Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    /**
     * The rule did what the case expects.
     *
     * <pre>{@code
     * assertThat(verdictOfAPassedCase).passed();   // succeeds
     * assertThat(verdictOfAFailedCase).passed();   // fails with the near misses and the clauses
     * }</pre>
     */
    public VerdictAssert passed() {
        return hasOutcome(Outcome.PASSED);
    }

    /**
     * The rule did something else than the case expects.
     *
     * <pre>{@code
     * assertThat(verdictOfAFailedCase).failed();   // succeeds
     * assertThat(verdictOfAPassedCase).failed();   // fails
     * }</pre>
     */
    public VerdictAssert failed() {
        return hasOutcome(Outcome.FAILED);
    }

    /**
     * The case came out so.
     *
     * <pre>{@code
     * assertThat(verdictOfASkippedCase).hasOutcome(Outcome.SKIPPED);   // succeeds
     * assertThat(verdictOfASkippedCase).hasOutcome(Outcome.PASSED);    // fails
     * }</pre>
     */
    public VerdictAssert hasOutcome(Outcome expected) {
        isNotNull();
        if (actual.outcome() != expected) {
            failWithMessage("%nExpected the case to have %s, but it has %s:%n%s", word(expected), word(actual.outcome()), report());
        }
        return this;
    }

    /**
     * The rule gave so many alerts; those of the single events of a sequence do not count.
     *
     * <pre>{@code
     * assertThat(verdictWithOneAlert).hasAlerts(1);   // succeeds
     * assertThat(verdictWithOneAlert).hasAlerts(2);   // fails
     * }</pre>
     */
    public VerdictAssert hasAlerts(int expected) {
        isNotNull();
        long count = actual.alerts().stream().filter(alert -> alert.kind() != Alert.Kind.SEQUENCE_PART).count();
        if (count != expected) {
            failWithMessage("%nExpected %s, but there were %s:%n%s", plural(expected), count == 0 ? "none" : count, report());
        }
        return this;
    }

    /**
     * The headline, a reason or a near miss says something.
     *
     * <pre>{@code
     * assertThat(verdict).explains("event.outcome");   // succeeds when that clause is named
     * assertThat(verdict).explains("no such words");   // fails
     * }</pre>
     */
    public VerdictAssert explains(String words) {
        isNotNull();
        if (!report().contains(words)) {
            failWithMessage("%nExpected the explanation to contain%n  \"%s\"%nbut it is:%n%s", words, report());
        }
        return this;
    }

    private String report() {
        return new ConsoleReport(Paint.NONE).verdict(actual).stripTrailing();
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ERROR -> "ended with an error";
            default -> "been " + outcome.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String plural(int alerts) {
        return alerts + (alerts == 1 ? " alert" : " alerts");
    }
}
