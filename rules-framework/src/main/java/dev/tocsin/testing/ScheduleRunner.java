package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.EventNames;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.event.RowSet;
import dev.tocsin.source.Diagnostic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a rule several times, as the scheduler would, each run knowing what the earlier ones wrote. */
final class ScheduleRunner {
    private final Trial trial;
    private final CaseSetup.Ready ready;

    ScheduleRunner(CaseSetup.Ready ready) {
        this.trial = ready.trial();
        this.ready = ready;
    }

    /** The verdict over all runs. */
    Verdict run(TestCase testCase, CaseSpec spec) {
        Run first = ready.run();
        RowSet events = ready.events();
        Memory memory = Memory.NONE;
        List<Alert> all = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(ready.warnings());
        List<String> reasons = new ArrayList<>();
        Run surprising = null;
        RowSet wanted = RowSet.none(events.rows());
        for (int i = 0; i < spec.runs().size(); i++) {
            Instant time = spec.runs().get(i);
            Run run = first.at(time).after(memory);
            Detection detection = trial.run(run);
            diagnostics.addAll(detection.diagnostics());
            if (CaseRunner.failed(detection)) {
                return Verdict.without(testCase, Outcome.ERROR, "the run at " + time + " ended with an error", diagnostics);
            }
            all.addAll(detection.alerts());
            memory = detection.memory();
            if (spec.expectation() instanceof Expectation.OfRuns runs) {
                Judge judge = Judge.of(runs.runs().get(i).expected(), detection.alerts(), events, trial);
                if (!judge.met()) {
                    reasons.add("run at " + time + " (" + runs.runs().get(i).place().text() + "): " + judge.headline());
                    reasons.addAll(judge.reasons());
                    wanted = surprising == null ? judge.wanted() : wanted;
                    surprising = surprising == null ? run : surprising;
                }
            }
        }
        if (spec.expectation() instanceof Expectation.OfRuns) {
            String headline = reasons.isEmpty() ? "every run as expected" : "not every run was as expected";
            return verdict(testCase, headline, reasons, diagnostics, all, surprising, wanted);
        }
        Judge judge = Judge.of(spec.expectation(), all, events, trial);
        Run last = first.at(spec.runs().get(spec.runs().size() - 1));
        return verdict(testCase, judge.headline() + " in " + spec.runs().size() + " runs", judge.reasons(), diagnostics, all,
                judge.met() ? null : last, judge.wanted());
    }

    private Verdict verdict(TestCase testCase, String headline, List<String> reasons, List<Diagnostic> diagnostics, List<Alert> alerts,
            Run surprising, RowSet wanted) {
        Optional<Why> why = Optional.ofNullable(surprising)
                .map(run -> new Why(trial.explain(run, wanted), EventNames.of(run.events())));
        return new Verdict(testCase, surprising == null ? Outcome.PASSED : Outcome.FAILED, headline, reasons,
                why.map(w -> NearMiss.of(w.explanation())).orElse(List.of()), diagnostics, alerts, why, Duration.ZERO);
    }
}
