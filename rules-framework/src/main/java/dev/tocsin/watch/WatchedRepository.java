package dev.tocsin.watch;

import dev.tocsin.cache.Cache;
import dev.tocsin.cache.Fingerprint;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.LintJob;
import dev.tocsin.lint.LintMemory;
import dev.tocsin.lint.LintResult;
import dev.tocsin.rule.LoadedRules;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.RuleSources;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.ShownPath;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.TestMemory;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestResults;
import dev.tocsin.testing.TestRunner;
import dev.tocsin.testing.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A repository that is linted and tested each time that somebody looks, and says what changed since the last time. Not thread safe. */
public final class WatchedRepository {
    private final Supplier<Checked<Configuration>> configurations;
    private final Cache cache;
    private final Selection selection;
    private final LongSupplier nanoseconds;
    private LoadedRules loaded = LoadedRules.NOTHING;
    private Snapshot snapshot = Snapshot.empty();
    private Seen seen;
    private List<String> broken = List.of();
    private List<Path> places = List.of();
    private Fingerprint named;
    private Schemas schemas;

    /**
     * A repository.
     *
     * @param configurations reads the configuration anew
     * @param cache remembers results from one look to the next
     * @param selection the rules and cases that matter
     * @param nanoseconds a clock for the time that things take
     */
    public WatchedRepository(Supplier<Checked<Configuration>> configurations, Cache cache, Selection selection, LongSupplier nanoseconds) {
        this.configurations = configurations;
        this.cache = cache;
        this.selection = selection;
        this.nanoseconds = nanoseconds;
    }

    /** The files and folders that the last look looked at; some may not exist. */
    public List<Path> places() {
        return places;
    }

    /**
     * Looks at everything that changed; empty when nothing did, or nothing that matters.
     *
     * @param touched files that something happened to; others are read again only when their size or date is another
     */
    public Optional<Update> look(LocalDate today, Set<Path> touched) {
        long start = nanoseconds.getAsLong();
        Checked<Configuration> read = configurations.get();
        if (!read.ok()) {
            return brokenBy(List.of(), read.errors(), start);
        }
        Configuration configuration = read.value();
        places = places(configuration);
        RuleLoader loader = new RuleLoader(configuration.root());
        RuleSources sources = loader.sources(configuration.rules(), loaded.sources(), touched);
        Snapshot now = Snapshot.of(configuration, sources, snapshot, touched);
        List<Change> changes = seen == null ? List.of() : now.since(snapshot);
        if (seen != null && changes.isEmpty() && broken.isEmpty()) {
            return Optional.empty();
        }
        snapshot = now;
        Fingerprint before = configuration.named();
        if (!before.equals(named)) {
            Checked<Schemas> fields = MappingFiles.schemas(configuration);
            if (!fields.ok()) {
                named = null;
                return brokenBy(changes, fields.errors(), start);
            }
            schemas = fields.value();
            named = before;
        }
        broken = List.of();
        return look(configuration, today, loader.load(sources, loaded), changes, start);
    }

    private Optional<Update> look(Configuration configuration, LocalDate today, LoadedRules now, List<Change> changes,
            long start) {
        loaded = now;
        RuleSet rules = loaded.rules();
        LintResult lint = new LintMemory(cache).lint(new LintJob(configuration, named, today, loaded.sources(), () -> rules,
                () -> (indices, version) -> schemas.forIndices(indices), selection.rule(), selection::selects)).result();
        TestRequest request = TestRequest.of(configuration, rules).select(selection).allowing(false, true).on(today);
        TestResults results = new TestRunner(SchemaSource.of(schemas), nanoseconds,
                new TestMemory(cache, configuration, named, loaded.sources())).run(request);
        Seen shown = new Seen(lint.diagnostics(), results);
        Update update = seen == null ? first(configuration, shown, start) : next(configuration, shown, changes, start);
        boolean matters = seen == null || selection.rule() == null || !update.findings().isEmpty() || update.gone() > 0
                || !update.verdicts().isEmpty();
        seen = shown;
        return matters ? Optional.of(update) : Optional.empty();
    }

    /** Keeps results for other runs. */
    public void save() {
        cache.save();
    }

    private Update first(Configuration configuration, Seen now, long start) {
        List<Diagnostic> grave = now.findings().stream()
                .filter(finding -> configuration.failLevel().map(level -> finding.level().atLeast(level)).orElse(false)).toList();
        List<Verdict> bad = now.results().verdicts().stream().filter(verdict -> !verdict.good()).toList();
        return new Update(List.of(), List.of(), grave, 0, bad, now.findings(), now.results(), nanoseconds.getAsLong() - start);
    }

    private Update next(Configuration configuration, Seen now, List<Change> changes, long start) {
        Set<String> changed = new HashSet<>();
        changes.forEach(change -> changed.add(change.file()));
        String fixtures = ShownPath.below(configuration.root(), configuration.fixtures()) + "/";
        Set<String> owners = new HashSet<>();
        loaded.rules().files().forEach(file -> {
            String folder = fixtures + file.path().replaceFirst("\\.toml$", "") + "/";
            if (changed.contains(file.source().name()) || changed.stream().anyMatch(name -> name.startsWith(folder))) {
                owners.add(file.source().name());
            }
        });
        return new Update(changes, List.of(), now.news(seen, changed::contains), now.gone(seen, changed::contains),
                now.verdicts(seen, verdict -> owners.contains(verdict.testCase().subject().path())), now.findings(), now.results(),
                nanoseconds.getAsLong() - start);
    }

    /** Says each error once, until it is another one or gone. */
    private Optional<Update> brokenBy(List<Change> changes, List<Diagnostic> errors, long start) {
        List<String> said = errors.stream().map(Diagnostic::rendered).toList();
        boolean known = said.equals(broken);
        broken = said;
        return known ? Optional.empty() : Optional.of(Update.broken(changes, errors, nanoseconds.getAsLong() - start));
    }

    private static List<Path> places(Configuration configuration) {
        List<Path> all = new ArrayList<>(configuration.rules());
        all.add(configuration.fixtures());
        all.addAll(configuration.namedPaths());
        all.add(configuration.root().resolve(Configuration.FILE));
        return List.copyOf(all);
    }
}
