package dev.tocsin.testing;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Runs the cases of rules and hunts, several files at a time, and gives the verdicts in a fixed order. */
public final class TestRunner {
    private final SchemaSource schemas;
    private final LongSupplier nanoseconds;
    private final TestMemory memory;

    /**
     * @param schemas gives the fields that a rule's queries see
     * @param nanoseconds a clock for the time that cases take, such as {@code System::nanoTime}
     */
    public TestRunner(SchemaSource schemas, LongSupplier nanoseconds) {
        this(schemas, nanoseconds, TestMemory.none());
    }

    /** A runner that does not run again what a memory knows; {@code schemas} come from the mapping files of its configuration. */
    public TestRunner(SchemaSource schemas, LongSupplier nanoseconds, TestMemory memory) {
        this.schemas = schemas;
        this.nanoseconds = nanoseconds;
        this.memory = memory;
    }

    /** Runs everything that was asked for. */
    public TestResults run(TestRequest request) {
        return run(request, verdict -> { });
    }

    /** As {@link #run(TestRequest)}; {@code progress} gets each verdict when it is there, from several threads. */
    public TestResults run(TestRequest request, Consumer<Verdict> progress) {
        List<RuleFile> chosen = request.rules().files().stream().filter(file -> !file.deprecated())
                .filter(request.selection()::selects).toList();
        NavigableSet<String> owners = owners(request);
        Fingerprint environment = memory.environment(request);
        Once<Optional<Checked<BenignCorpus>>> benign = new Once<>(() -> BenignCorpus.read(request.fixtures().resolve(BenignCorpus.CASE),
                request.fixturesName() + "/" + BenignCorpus.CASE));
        SubjectRunner runner = new SubjectRunner(request, schemas, () -> benign.get().map(Checked::value), nanoseconds);
        List<List<Verdict>> verdicts = chosen.parallelStream().map(file -> {
            FixtureSource fixtures = fixtures(request, file, owners);
            List<Verdict> found = memory.verdicts(environment, file, fixtures, () -> runner.run(file, fixtures::read));
            found.forEach(progress);
            return found;
        }).toList();
        List<Verdict> all = new ArrayList<>(verdicts.stream().flatMap(List::stream).toList());
        boolean readable = memory.readable(environment) || benign.get().map(Checked::ok).orElse(true);
        if (!readable) {
            all.add(unreadable(request, benign.get().orElseThrow()));
        }
        memory.keep(environment, request, readable);
        return new TestResults(all, chosen.size(), problems(request, chosen, all));
    }

    /** The folders below that of all fixtures which belong to rules and hunts. */
    static NavigableSet<String> owners(TestRequest request) {
        return request.rules().files().stream().map(TestRunner::folder).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the fixtures of a file are, among those of all {@code owners}. */
    static FixtureSource fixtures(TestRequest request, RuleFile file, NavigableSet<String> owners) {
        String folder = folder(file);
        // '0' is the character after '/'
        Set<String> others = owners.subSet(folder + "/", folder + "0").stream()
                .map(owner -> owner.substring(folder.length() + 1).split("/")[0]).collect(Collectors.toSet());
        return new FixtureSource(file.source().name(), request.fixtures().resolve(folder), request.fixturesName() + "/" + folder, others);
    }

    /** The folder of a rule's fixtures has the rule's own path. */
    static String folder(RuleFile file) {
        return file.path().replaceFirst("\\.toml$", "");
    }

    private static Verdict unreadable(TestRequest request, Checked<BenignCorpus> corpus) {
        Place place = Place.of(new SourceText(request.fixturesName() + "/" + BenignCorpus.CASE, ""));
        TestCase testCase = new TestCase(new Subject("benign corpus", null, place), BenignCorpus.CASE, place);
        return Verdict.without(testCase, Outcome.ERROR, "the benign corpus cannot be read", corpus.errors());
    }

    private static List<String> problems(TestRequest request, List<RuleFile> chosen, List<Verdict> verdicts) {
        List<String> problems = new ArrayList<>();
        request.rules().problems().stream().filter(problem -> problem.level() == Level.ERROR)
                .forEach(problem -> problems.add(problem.headline() + (problem.fix() == null ? "" : ": " + problem.fix())));
        request.exceptions().errors().forEach(error -> problems.add(error.headline()));
        request.budgets().problems(request.rules().files()).forEach(problem -> problems.add(problem.headline() + ": " + problem.fix()));
        boolean selected = request.selection().rule() != null;
        if (chosen.isEmpty() && (selected || !request.allowNoRules())) {
            problems.add(selected ? "no rule is called \"" + request.selection().rule() + "\": expected an id, a name or a path, perhaps"
                    + " with *" : "no rule was found");
            return problems;
        }
        boolean none = verdicts.stream().allMatch(verdict -> verdict.testCase().name().equals(BenignCorpus.CASE));
        if (none && request.selection().testCase() != null) {
            problems.add("no case is called \"" + request.selection().testCase() + "\"");
        } else if (none && !request.allowNoCases()) {
            Path folder = request.fixtures();
            problems.add(Files.isDirectory(folder) ? "no case was found in " + request.fixturesName()
                    + (selected ? "/" + folder(chosen.get(0)) : "")
                    : "there is no fixtures folder " + request.fixturesName());
        }
        return problems;
    }
}
