package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.EventNames;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.event.RowSet;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a rule several times, as the scheduler would, each run knowing what the earlier ones wrote. */
final class ScheduleRunner {
    private final CaseSetup.Ready ready;
    private final TestCase testCase;
    private final CaseSpec spec;
    private final Map<String, Alert> alerts = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics;
    private final List<String> reasons = new ArrayList<>();
    private Run surprising;
    private RowSet wanted;

    ScheduleRunner(CaseSetup.Ready ready, TestCase testCase, CaseSpec spec) {
        this.ready = ready;
        this.testCase = testCase;
        this.spec = spec;
        this.diagnostics = new ArrayList<>(ready.warnings());
    }

    /** The verdict over all runs. */
    Verdict run() {
        Memory memory = Memory.NONE;
        for (int i = 0; i < spec.runs().size(); i++) {
            Run run = ready.run().at(spec.runs().get(i)).after(memory);
            Detection detection = ready.trial().run(run, i == 0 ? null : spec.runs().get(i - 1));
            diagnostics.addAll(detection.diagnostics());
            if (detection.failed()) {
                return Verdict.without(testCase, Outcome.ERROR, "the run at " + spec.runs().get(i) + " ended with an error", diagnostics);
            }
            detection.alerts().forEach(alert -> alerts.put(alert.id(), alert));
            detection.updates().forEach(alert -> alerts.put(alert.id(), alert));
            memory = detection.memory();
            if (spec.expectation() instanceof Expectation.OfRuns runs) {
                judge(runs.runs().get(i), detection, run);
                memory = close(runs.runs().get(i), memory);
            }
        }
        if (diagnostics.stream().anyMatch(diagnostic -> diagnostic.level() == Level.ERROR)) {
            return Verdict.without(testCase, Outcome.ERROR, "the case closes an alert that is not there", diagnostics);
        }
        if (spec.expectation() instanceof Expectation.OfRuns) {
            return verdict(reasons.isEmpty() ? "every run as expected" : "not every run was as expected");
        }
        Judge judge = Judge.of(spec.expectation(), List.copyOf(alerts.values()), ready.events(), ready.trial());
        if (!judge.met()) {
            reasons.addAll(judge.reasons());
            surprise(judge, ready.run().at(spec.runs().get(spec.runs().size() - 1)));
        }
        return verdict(judge.headline() + " in " + spec.runs().size() + " runs");
    }

    /** What the next run remembers after an analyst closed some of the alerts. */
    private Memory close(Expectation.OneRun run, Memory memory) {
        for (ExpectedFields closed : run.closed()) {
            if (alerts.values().stream().noneMatch(alert -> closed.differences(alert.document()).isEmpty())) {
                diagnostics.add(run.place().error(CaseTable.ID, "after the run at " + run.at() + " there is no alert to close that is as"
                        + " described", null));
            }
        }
        return memory.closing(alert -> run.closed().stream().anyMatch(closed -> closed.differences(alert.document()).isEmpty()));
    }

    private void judge(Expectation.OneRun expected, Detection detection, Run run) {
        Judge judge = Judge.of(expected.expected(), detection.alerts(), detection.updates(), ready.events(), ready.trial());
        if (!judge.met()) {
            reasons.add("run at " + expected.at() + " (" + expected.place().text() + "): " + judge.headline());
            reasons.addAll(judge.reasons());
            surprise(judge, run);
        }
    }

    private void surprise(Judge judge, Run run) {
        if (surprising == null) {
            surprising = run;
            wanted = judge.wanted();
        }
    }

    private Verdict verdict(String headline) {
        List<Alert> all = List.copyOf(alerts.values());
        if (surprising == null) {
            return new Verdict(testCase, Outcome.PASSED, headline, List.of(), List.of(), diagnostics, all, Optional.empty(), Duration.ZERO);
        }
        List<Instant> runs = spec.runs();
        reasons.addAll(ready.trial().missed(surprising.events(), ready.events().minus(Judge.covered(all, ready.events().rows())), runs));
        Why why = new Why(ready.trial().explain(surprising, wanted), EventNames.of(surprising.events()));
        reasons.addAll(Suppressed.sentences(all, why.eventNames()));
        return new Verdict(testCase, Outcome.FAILED, headline, reasons, NearMiss.of(why.explanation()), diagnostics, all,
                Optional.of(why), Duration.ZERO);
    }
}
