package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import dev.tocsin.source.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a case showed.
 *
 * @param headline one sentence without a full stop: what was expected and what came
 * @param reasons further sentences that explain it
 * @param nearMisses events that nearly matched, the nearest first; only where an alert was missing
 * @param diagnostics errors and warnings that have a place
 * @param alerts what the rule gave
 * @param why the clauses and the events; empty when all is well or nothing could be run
 * @param elapsed how long it took, by the caller's clock
 */
public record Verdict(
        TestCase testCase, Outcome outcome, String headline, List<String> reasons, List<NearMiss> nearMisses,
        List<Diagnostic> diagnostics, List<Alert> alerts, Optional<Why> why, Duration elapsed) {
    /** Copies the lists. */
    public Verdict {
        reasons = List.copyOf(reasons);
        nearMisses = List.copyOf(nearMisses);
        diagnostics = List.copyOf(diagnostics);
        alerts = List.copyOf(alerts);
    }

    /** Whether a build should go on. */
    public boolean good() {
        return outcome.good();
    }

    /** A verdict without a run. */
    static Verdict without(TestCase testCase, Outcome outcome, String headline, List<Diagnostic> diagnostics) {
        return new Verdict(testCase, outcome, headline, List.of(), List.of(), diagnostics, List.of(), Optional.empty(),
                Duration.ZERO);
    }

    Verdict because(List<String> more) {
        return new Verdict(testCase, outcome, headline, more, nearMisses, diagnostics, alerts, why, elapsed);
    }

    Verdict took(Duration time) {
        return new Verdict(testCase, outcome, headline, reasons, nearMisses, diagnostics, alerts, why, time);
    }
}
