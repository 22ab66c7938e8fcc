package dev.tocsin.testing;

import dev.tocsin.detect.Detector;
import dev.tocsin.event.Schema;
import dev.tocsin.rule.Hunt;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Runs all selected cases of one file. */
final class SubjectRunner {
    private final TestRequest request;
    private final SchemaSource schemas;
    private final Supplier<Optional<BenignCorpus>> benign;
    private final LongSupplier nanoseconds;

    SubjectRunner(TestRequest request, SchemaSource schemas, Supplier<Optional<BenignCorpus>> benign, LongSupplier nanoseconds) {
        this.request = request;
        this.schemas = schemas;
        this.benign = benign;
        this.nanoseconds = nanoseconds;
    }

    /** The verdicts in the order of the fixtures; a bug of Tocsin is the verdict of the case that it struck. */
    List<Verdict> run(RuleFile file, Supplier<FixtureFolder> folder) {
        List<Verdict> verdicts = new ArrayList<>();
        try {
            run(file, folder.get(), verdicts);
        } catch (RuntimeException | StackOverflowError e) {
            Subject subject = Subject.of(file);
            verdicts.add(Bug.verdict(new TestCase(subject, "rule", subject.place()), e));
        }
        return verdicts;
    }

    private void run(RuleFile file, FixtureFolder folder, List<Verdict> verdicts) {
        List<PlannedCase> cases = folder.cases().stream().filter(c -> request.selection().selectsCase(c.name())).toList();
        if (!file.usable()) {
            verdicts.add(broken(Subject.of(file), "rule", "the file cannot be used", file.diagnostics()));
            return;
        }
        file.rule().ifPresent(rule -> rule(rule, folder, cases, verdicts));
        file.hunt().ifPresent(hunt -> cases.forEach(planned -> verdicts.add(hunt(hunt, Subject.of(hunt), folder, planned))));
    }

    private void rule(Rule rule, FixtureFolder folder, List<PlannedCase> cases, List<Verdict> verdicts) {
        Subject subject = Subject.of(rule);
        boolean corpus = request.selection().selectsCase(BenignCorpus.CASE) && benign.get().isPresent();
        if (cases.isEmpty() && !corpus) {
            return;
        }
        Schema schema = schemas.of(Detector.indices(rule), folder.types());
        Checked<Detector> detector = Detector.of(rule, schema);
        if (!detector.ok()) {
            verdicts.add(unusable(subject, cases.isEmpty(), detector.errors()));
            return;
        }
        CaseRunner runner = new CaseRunner(schemas, folder);
        for (PlannedCase planned : cases) {
            verdicts.add(planned(planned, subject, testCase -> runner.run(new RuleSetup(rule, request.exceptions(rule)), testCase, planned.spec())));
        }
        if (corpus) {
            verdicts.add(timed(new TestCase(subject, BenignCorpus.CASE, subject.place()),
                    () -> benign.get().orElseThrow().run(new RuleSetup(rule, request.exceptions(rule)), schema, subject, folder, request.budgets())));
        }
    }

    private Verdict hunt(Hunt hunt, Subject subject, FixtureFolder folder, PlannedCase planned) {
        return planned(planned, subject, testCase -> {
            HuntSetup.Choice choice = HuntSetup.choose(hunt, planned.spec().query());
            if (choice.setup() == null) {
                return Verdict.without(testCase, choice.skip() ? Outcome.SKIPPED : Outcome.ERROR, choice.reason(), List.of());
            }
            return new CaseRunner(schemas, folder).run(choice.setup(), testCase, planned.spec());
        });
    }

    /** Runs a case unless it is broken or to be skipped. */
    private Verdict planned(PlannedCase planned, Subject subject, Function<TestCase, Verdict> run) {
        TestCase testCase = new TestCase(subject, planned.name(), planned.place());
        if (planned.spec() == null) {
            return Verdict.without(testCase, Outcome.ERROR, planned.broken().get(0).message(), planned.broken());
        }
        String skip = planned.spec().skip();
        return skip != null ? Verdict.without(testCase, Outcome.SKIPPED, skip, List.of()) : timed(testCase, () -> run.apply(testCase));
    }

    private Verdict timed(TestCase testCase, Supplier<Verdict> run) {
        long start = nanoseconds.getAsLong();
        Verdict verdict = Bug.guarded(testCase, run);
        return verdict.took(Duration.ofNanos(nanoseconds.getAsLong() - start));
    }

    /** Without cases of its own a rule that cannot be run is no failure, but it is told. */
    private static Verdict unusable(Subject subject, boolean noCases, List<Diagnostic> errors) {
        String headline = "the rule cannot be run: " + errors.get(0).message();
        return noCases ? Verdict.without(new TestCase(subject, BenignCorpus.CASE, subject.place()), Outcome.SKIPPED, headline, errors)
                : broken(subject, "rule", headline, errors);
    }

    private static Verdict broken(Subject subject, String name, String headline, List<Diagnostic> errors) {
        return Verdict.without(new TestCase(subject, name, subject.place()), Outcome.ERROR, headline, errors);
    }
}
