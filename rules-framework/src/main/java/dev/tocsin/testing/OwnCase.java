package dev.tocsin.testing;

import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.event.EventBatch;
import dev.tocsin.rule.RuleFile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case of a rule's or hunt's own fixtures, which gives the rule all that it needs. */
public final class OwnCase {
    private final String name;
    private final RuleFile file;
    private final List<ExceptionItem> exceptions;
    private final FixtureFolder folder;
    private final PlannedCase planned;

    /** @param exceptions the items of the repository's own lists that the rule names */
    OwnCase(String name, RuleFile file, List<ExceptionItem> exceptions, FixtureFolder folder, PlannedCase planned) {
        this.name = name;
        this.file = file;
        this.exceptions = List.copyOf(exceptions);
        this.folder = folder;
        this.planned = planned;
    }

    /** The events file below the fixtures folder, or the cases file followed by the case's name. */
    public String name() {
        return name;
    }

    /**
     * What the rule made of it.
     *
     * @param alerts over all runs of the case; those of sequences without their building blocks
     * @param events all events of the case, the history first; null when there is a problem
     * @param problem why it could not be run; null when it was
     */
    public record Outcome(List<Alert> alerts, EventBatch events, String problem) {
        /** Copies the list. */
        public Outcome {
            alerts = List.copyOf(alerts);
        }
    }

    /** Runs it. */
    public Outcome run(SchemaSource schemas) {
        if (planned.spec() == null) {
            return problem(planned.broken().get(0).message());
        }
        TestCase testCase = new TestCase(Subject.of(file), planned.name(), planned.place());
        Setup setup = file.rule().<Setup>map(rule -> new RuleSetup(rule, exceptions)).orElse(null);
        if (setup == null) {
            HuntSetup.Choice choice = HuntSetup.choose(file.hunt().orElseThrow(), planned.spec().query());
            if (choice.setup() == null) {
                return problem(choice.reason());
            }
            setup = choice.setup();
        }
        CaseSetup.Ready ready = new CaseSetup(setup, schemas, folder, testCase, planned.spec()).ready();
        return ready.refusal() != null ? problem(ready.refusal().headline()) : run(ready);
    }

    private Outcome run(CaseSetup.Ready ready) {
        Map<String, Alert> alerts = new LinkedHashMap<>();
        Memory memory = Memory.NONE;
        List<Instant> times = planned.spec().runs();
        for (int i = 0; i < Math.max(1, times.size()); i++) {
            Run run = (times.isEmpty() ? ready.run() : ready.run().at(times.get(i))).after(memory);
            Detection detection = ready.trial().run(run);
            if (detection.failed()) {
                return problem(detection.diagnostics().get(0).message());
            }
            detection.alerts().forEach(alert -> alerts.put(alert.id(), alert));
            detection.updates().forEach(alert -> alerts.put(alert.id(), alert));
            memory = detection.memory();
        }
        return new Outcome(List.copyOf(alerts.values()), ready.run().events(), null);
    }

    private static Outcome problem(String problem) {
        return new Outcome(List.of(), null, problem);
    }
}
