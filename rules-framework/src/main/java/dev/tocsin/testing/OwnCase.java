package dev.tocsin.testing;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.detect.Alert;
import dev.tocsin.detect.Detection;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.Memory;
import dev.tocsin.detect.Run;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.RowSet;
import dev.tocsin.query.Explanation;
import dev.tocsin.rule.RuleFile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * @param events all events of the case, the history first; null when it was not run
     * @param problem why it could not be run; null when it was, or when its query is in a language that is not supported
     */
    public record Outcome(List<Alert> alerts, EventBatch events, String problem) {
        /** What comes of no rule. */
        public static final Outcome NOTHING = new Outcome(List.of(), null, null);

        /** Copies the list. */
        public Outcome {
            alerts = List.copyOf(alerts);
        }
    }

    /** The hash of all that it gives, whatever its files are called and however their lines end. */
    public Fingerprint content() {
        return CaseContent.of(planned, folder);
    }

    /** The folder of the rule whose case it is, as messages call it. */
    public String folder() {
        return folder.name();
    }

    /**
     * The same case for another rule or hunt, such as the same one as it was before.
     *
     * @param items the items of the exception lists that it names
     */
    public OwnCase with(RuleFile other, List<ExceptionItem> items) {
        return new OwnCase(name, other, items, folder, planned);
    }

    /** Runs it. */
    public Outcome run(SchemaSource schemas) {
        if (planned.spec() == null) {
            return problem(planned.broken().get(0).message());
        }
        CaseSetup.Ready ready = ready(schemas);
        return ready.refusal() != null ? problem(ready.refusal().headline()) : run(ready);
    }

    /** Says why a run, the last of several, gave what it gave; empty when it cannot be run. */
    public Optional<Explanation> explain(SchemaSource schemas, RowSet wanted) {
        CaseSetup.Ready ready = planned.spec() == null ? null : ready(schemas);
        if (ready == null || ready.refusal() != null) {
            return Optional.empty();
        }
        List<Instant> times = planned.spec().runs();
        Run run = times.isEmpty() ? ready.run() : ready.run().at(times.get(times.size() - 1));
        return Optional.of(ready.trial().explain(run, wanted));
    }

    private CaseSetup.Ready ready(SchemaSource schemas) {
        TestCase testCase = new TestCase(Subject.of(file), planned.name(), planned.place());
        Setup setup = file.rule().<Setup>map(rule -> new RuleSetup(rule, exceptions)).orElse(null);
        if (setup == null) {
            HuntSetup.Choice choice = HuntSetup.choose(file.hunt().orElseThrow(), planned.spec().query());
            if (choice.setup() == null) {
                return CaseSetup.Ready.refused(Verdict.without(testCase, dev.tocsin.testing.Outcome.ERROR, choice.reason(), List.of()));
            }
            setup = choice.setup();
        }
        return new CaseSetup(setup, schemas, folder, testCase, planned.spec()).ready();
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
