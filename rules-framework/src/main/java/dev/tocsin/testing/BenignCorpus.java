package dev.tocsin.testing;

import dev.tocsin.detect.Detection;
import dev.tocsin.detect.Detector;
import dev.tocsin.detect.EventNames;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.detect.Needs;
import dev.tocsin.detect.Reach;
import dev.tocsin.detect.Run;
import dev.tocsin.detect.Surroundings;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.RowSet;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.Rule;
import dev.tocsin.source.Checked;
import dev.tocsin.source.ShownPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events of ordinary days, on which no rule may fire beyond its budget. */
final class BenignCorpus {
    /** The name of the case, and of the folder. */
    static final String CASE = "benign";
    private final EventBatch events;
    private final Place place;

    private BenignCorpus(EventBatch events, Place place) {
        this.events = events;
        this.place = place;
    }

    /**
     * Reads all events files below a folder; empty when there is no such folder.
     *
     * @param name what messages call the folder
     */
    static Optional<Checked<BenignCorpus>> read(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Place place = Place.of(new dev.tocsin.source.SourceText(name, ""));
        try {
            Checked<EventBatch> read = EventReader.read(inputs(folder, name));
            if (!read.errors().isEmpty()) {
                return Optional.of(Checked.refused(read.errors()));
            }
            return Optional.of(read.value().size() > 0 ? Checked.of(new BenignCorpus(read.value(), place))
                    : Checked.refused(List.of(place.error("fixture-empty", "the benign corpus has no events", null))));
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(Checked.refused(List.of(place.error("fixture-unreadable", "the folder cannot be read: " + e.getMessage(),
                    null))));
        }
    }

    /** The events files below a folder, sorted. */
    static List<EventInput> inputs(Path folder, String name) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[^.].*\\.(ndjson|jsonl|json)")).sorted()
                    .<EventInput>map(file -> new EventInput.File(name + "/" + ShownPath.below(folder, file), file)).toList();
        }
    }

    /** Runs a rule over all events; a budget of its own fixtures counts before those of the repository. */
    Verdict run(RuleSetup setup, Schema schema, Subject subject, FixtureFolder folder, Budgets budgets) {
        TestCase testCase = new TestCase(subject, CASE, place);
        Rule rule = setup.rule();
        Optional<Needs.Need> need = Needs.of(rule).stream().filter(n -> !n.kind().optional()).findFirst();
        if (need.isPresent()) {
            return Verdict.without(testCase, Outcome.SKIPPED, "the corpus cannot give what the rule needs: "
                    + need.get().kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " " + need.get().name(), List.of());
        }
        CaseInputs inputs = new CaseInputs(folder.folder(), folder.name());
        List<ExceptionItem> exceptions = Stream.concat(setup.exceptions().stream(), inputs.exceptions(List.of()).stream()).toList();
        if (!inputs.errors().isEmpty()) {
            return Verdict.without(testCase, Outcome.ERROR, "the exceptions could not be read", inputs.errors());
        }
        Schema fields = Schemas.dynamic(schema, events);
        Checked<Detector> compiled = Detector.of(rule, new Surroundings(fields, fields, exceptions));
        if (!compiled.ok()) {
            return Verdict.without(testCase, Outcome.ERROR, "the rule cannot be run on these events", compiled.diagnostics());
        }
        Detector detector = compiled.value();
        Run run = Run.over(events);
        Detection detection = detector.run(run);
        if (detection.failed()) {
            return Verdict.without(testCase, Outcome.ERROR, "the run ended with an error", detection.diagnostics());
        }
        long allowed = folder.benignBudget() > 0 ? folder.benignBudget()
                : budgets.allowed(rule.id(), rule.path().replaceFirst("\\.toml$", ""), events.size());
        Optional<String> uncounted = uncounted(detector, detection, allowed);
        if (uncounted.isPresent()) {
            return Verdict.without(testCase, Outcome.FAILED, uncounted.get(), detection.diagnostics());
        }
        Judge judge = Judge.of(new Expectation.AtMost(allowed), detection.alerts(), RowSet.all(events.size()), Trial.of(detector));
        Optional<Why> why = judge.met() ? Optional.empty()
                : Optional.of(new Why(detector.explain(run, judge.wanted()), EventNames.of(events)));
        return new Verdict(testCase, judge.met() ? Outcome.PASSED : Outcome.FAILED, judge.headline(), judge.reasons(), List.of(),
                detection.diagnostics().stream().filter(d -> !d.id().equals(Detection.NO_INDEX)).toList(), detection.alerts(), why, Duration.ZERO);
    }

    /** What is wrong although no more alerts came than may: the run stopped at its limit of alerts. */
    private Optional<String> uncounted(Detector detector, Detection detection, long allowed) {
        boolean cut = detection.diagnostics().stream().anyMatch(diagnostic -> diagnostic.id().equals("max-signals"));
        if (!cut || detection.alerts().size() > allowed) {
            return Optional.empty();
        }
        Reach reach = Reach.of(detector, events);
        if (!reach.exact()) {
            return Optional.of("the run stopped at max_signals, so that nobody knows whether the budget of " + allowed + " alerts holds");
        }
        int all = reach.needed().get(0).size();
        return all <= allowed ? Optional.empty() : Optional.of("expected at most " + allowed + " alerts, but " + all
                + " would come, were it not for max_signals");
    }
}
