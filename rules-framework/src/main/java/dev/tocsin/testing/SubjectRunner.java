package dev.tocsin.testing;

import dev.tocsin.detect.Detector;
import dev.tocsin.event.Schema;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Runs all selected cases of one file. */
final class SubjectRunner {
    private final TestRequest request;
    private final SchemaSource schemas;
    private final Optional<BenignCorpus> benign;
    private final LongSupplier nanoseconds;

    SubjectRunner(TestRequest request, SchemaSource schemas, Optional<BenignCorpus> benign, LongSupplier nanoseconds) {
        this.request = request;
        this.schemas = schemas;
        this.benign = benign;
        this.nanoseconds = nanoseconds;
    }

    /** The verdicts in the order of the fixtures. */
    List<Verdict> run(RuleFile file, FixtureFolder folder) {
        List<PlannedCase> cases = folder.cases().stream().filter(c -> request.selection().selectsCase(c.name())).toList();
        if (!file.usable()) {
            return List.of(broken(Subject.of(file), "rule", "the file cannot be used", file.diagnostics()));
        }
        return file.rule().map(rule -> rule(rule, folder, cases)).orElse(List.of());
    }

    private List<Verdict> rule(Rule rule, FixtureFolder folder, List<PlannedCase> cases) {
        Subject subject = Subject.of(rule);
        boolean corpus = benign.isPresent() && request.selection().selectsCase(BenignCorpus.CASE);
        if (cases.isEmpty() && !corpus) {
            return List.of();
        }
        Schema schema = schemas.of(Detector.indices(rule), folder.types());
        Checked<Detector> detector = Detector.of(rule, schema);
        if (!detector.ok()) {
            return List.of(unusable(subject, cases.isEmpty(), detector.errors()));
        }
        List<Verdict> verdicts = new ArrayList<>();
        CaseRunner runner = new CaseRunner(rule, schemas, folder);
        for (PlannedCase planned : cases) {
            TestCase testCase = new TestCase(subject, planned.name(), planned.place());
            long start = nanoseconds.getAsLong();
            Verdict verdict = planned.spec() == null
                    ? Verdict.without(testCase, Outcome.ERROR, planned.broken().get(0).message(), planned.broken())
                    : runner.run(testCase, planned.spec());
            verdicts.add(verdict.took(Duration.ofNanos(nanoseconds.getAsLong() - start)));
        }
        if (corpus) {
            long start = nanoseconds.getAsLong();
            Verdict verdict = benign.get().run(rule, schema, subject, folder.benignBudget());
            verdicts.add(verdict.took(Duration.ofNanos(nanoseconds.getAsLong() - start)));
        }
        return verdicts;
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
