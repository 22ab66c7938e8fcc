package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.EventNames;
import dev.tocsin.query.Explanation;
import dev.tocsin.source.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one case. */
final class CaseRunner {
    private final SchemaSource schemas;
    private final FixtureFolder folder;

    CaseRunner(SchemaSource schemas, FixtureFolder folder) {
        this.schemas = schemas;
        this.folder = folder;
    }

    /** The verdict; never throws for what files hold. */
    Verdict run(Setup setup, TestCase testCase, CaseSpec spec) {
        CaseSetup.Ready ready = new CaseSetup(setup, schemas, folder, testCase, spec).ready();
        if (ready.refusal() != null) {
            return ready.refusal();
        }
        return spec.runs().isEmpty() ? once(testCase, spec, ready) : new ScheduleRunner(ready, testCase, spec).run();
    }

    private static Verdict once(TestCase testCase, CaseSpec spec, CaseSetup.Ready ready) {
        Detection detection = ready.trial().run(ready.run());
        List<Diagnostic> diagnostics = new ArrayList<>(ready.warnings());
        diagnostics.addAll(detection.diagnostics());
        if (detection.failed()) {
            return Verdict.without(testCase, Outcome.ERROR, "the run ended with an error", diagnostics);
        }
        List<Alert> alerts = detection.alerts();
        Judge judge = Judge.of(spec.expectation(), alerts, ready.events(), ready.trial());
        if (judge.met()) {
            return new Verdict(testCase, Outcome.PASSED, judge.headline(), judge.reasons(), List.of(), diagnostics, alerts,
                    Optional.empty(), Duration.ZERO);
        }
        Explanation explanation = ready.trial().explain(ready.run(), judge.wanted());
        Why why = new Why(explanation, EventNames.of(ready.run().events()));
        List<String> reasons = new ArrayList<>(judge.reasons());
        reasons.addAll(Suppressed.sentences(alerts, why.eventNames()));
        return new Verdict(testCase, Outcome.FAILED, judge.headline(), reasons, NearMiss.of(explanation), diagnostics, alerts,
                Optional.of(why), Duration.ZERO);
    }
}
