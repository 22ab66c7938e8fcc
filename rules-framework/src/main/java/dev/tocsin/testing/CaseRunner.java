package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.EventNames;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.detect.Supplies;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.MalformedValue;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs one case of a rule. */
final class CaseRunner {
    private static final int MOST_REASONS = 10;
    private final Rule rule;
    private final Schema schema;
    private final FixtureFolder folder;

    /** @param schema what is known of the rule's indices without any event */
    CaseRunner(Rule rule, Schema schema, FixtureFolder folder) {
        this.rule = rule;
        this.schema = schema;
        this.folder = folder;
    }

    /** The verdict; never throws for what files hold. */
    Verdict run(TestCase testCase, CaseSpec spec) {
        if (spec.skip() != null) {
            return Verdict.without(testCase, Outcome.SKIPPED, spec.skip(), List.of());
        }
        CaseInputs inputs = new CaseInputs(folder.folder(), folder.name());
        EventBatch history = inputs.read(spec.history());
        EventBatch all = inputs.read(Stream.concat(spec.history().stream(), spec.events().stream()).toList());
        if (!inputs.errors().isEmpty()) {
            return Verdict.without(testCase, Outcome.ERROR, "the events could not be read", inputs.errors().stream().distinct().toList());
        }
        if (all.size() == history.size()) {
            return Verdict.without(testCase, Outcome.ERROR, "the case has no events, so it could not fail", List.of());
        }
        List<MalformedValue> malformed = all.malformed(schema);
        if (!malformed.isEmpty()) {
            return refused(testCase, all, malformed);
        }
        Checked<Detector> compiled = Detector.of(rule, Schemas.dynamic(schema, all));
        if (!compiled.ok()) {
            return Verdict.without(testCase, Outcome.ERROR, "the rule cannot be run on these events", compiled.diagnostics());
        }
        Detector detector = compiled.value();
        boolean timed = spec.now() != null || !spec.runs().isEmpty();
        Run run = new Run(all, timed ? 0 : history.size(), Optional.ofNullable(spec.now()), Supplies.NONE, Memory.NONE);
        RowSet events = RowSet.all(all.size()).minus(first(history.size(), all.size()));
        return spec.runs().isEmpty() ? once(detector, testCase, spec, run, events)
                : new ScheduleRunner(detector).run(testCase, spec, run, events);
    }

    /** What a rule finds in events that no index would take proves nothing. */
    private static Verdict refused(TestCase testCase, EventBatch batch, List<MalformedValue> malformed) {
        List<String> names = EventNames.of(batch);
        List<String> reasons = malformed.stream().limit(MOST_REASONS).map(value -> names.get(value.row()) + " ("
                + batch.event(value.row()).file() + ":" + batch.event(value.row()).line() + "): " + value.message()).toList();
        return Verdict.without(testCase, Outcome.ERROR, "production would refuse "
                + (malformed.size() == 1 ? "an event" : "events") + " of this case", List.of()).because(reasons);
    }

    private static Verdict once(Detector detector, TestCase testCase, CaseSpec spec, Run run, RowSet events) {
        Detection detection = detector.run(run);
        if (failed(detection)) {
            return Verdict.without(testCase, Outcome.ERROR, "the run ended with an error", detection.diagnostics());
        }
        Judge judge = Judge.of(spec.expectation(), detection.alerts(), events, detector.perEvent());
        return verdict(detector, testCase, judge, run, detection.alerts(), detection.diagnostics());
    }

    /** A verdict with its explanation when something was not as expected. */
    private static Verdict verdict(Detector detector, TestCase testCase, Judge judge, Run run, List<Alert> alerts,
            List<Diagnostic> diagnostics) {
        if (judge.met()) {
            return new Verdict(testCase, Outcome.PASSED, judge.headline(), judge.reasons(), List.of(), diagnostics, alerts,
                    Optional.empty(), Duration.ZERO);
        }
        Explanation explanation = detector.explain(run, judge.wanted());
        Why why = new Why(explanation, EventNames.of(run.events()));
        List<String> reasons = new ArrayList<>(judge.reasons());
        return new Verdict(testCase, Outcome.FAILED, judge.headline(), reasons, NearMiss.of(explanation), diagnostics, alerts,
                Optional.of(why), Duration.ZERO);
    }

    static boolean failed(Detection detection) {
        return detection.diagnostics().stream().anyMatch(diagnostic -> diagnostic.level() == Level.ERROR);
    }

    private static RowSet first(int rows, int of) {
        RowSet.Builder first = RowSet.builder(of);
        for (int row = 0; row < rows; row++) {
            first.add(row);
        }
        return first.build();
    }
}
