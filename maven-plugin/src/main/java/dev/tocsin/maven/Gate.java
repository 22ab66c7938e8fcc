package dev.tocsin.maven;

import dev.tocsin.cache.Cache;
import dev.tocsin.cache.Fingerprint;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.Finding;
import dev.tocsin.lint.LintResult;
import dev.tocsin.lint.Remembered;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.report.GithubAnnotations;
import dev.tocsin.report.StepSummary;
import dev.tocsin.report.SummaryLine;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.RuleSources;
import dev.tocsin.rule.toml.TomlMemory;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.ShownPath;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.TestResults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Gathers what the checks of a run found, reports it, and decides whether the build goes on. */
final class Gate {
    private final GateMojo mojo;
    private final Configuration configuration;
    private final Path output;
    private final boolean failIfNoRules;
    private final Since since;
    private final long start = System.nanoTime();
    private final Cache cache;
    private final Fingerprint named;
    private final RuleSources sources;
    private final Set<String> reasons = new LinkedHashSet<>();
    private final List<String> summary = new ArrayList<>();
    /** The files that were linted; null when none were, because that was not asked for. */
    private List<String> looked;
    private LintResult lint = new LintResult(List.of(), List.of());
    private TestResults results = new TestResults(List.of(), 0, List.of());
    private boolean tested;
    private RuleSet rules;
    private Schemas schemas;

    Gate(GateMojo mojo, Configuration configuration, Path output, boolean failIfNoRules, Since since, Cache cache) {
        this.mojo = mojo;
        this.configuration = configuration;
        this.output = output;
        this.failIfNoRules = failIfNoRules;
        this.since = since;
        this.cache = cache;
        this.named = configuration.named();
        this.sources = new RuleLoader(configuration.root()).sources(configuration.rules());
    }

    Configuration configuration() {
        return configuration;
    }

    /** The fields that the repository knows, read once for linting and testing. */
    Schemas schemas() throws MojoExecutionException {
        if (schemas == null) {
            schemas = Fields.of(configuration, mojo);
        }
        return schemas;
    }

    Cache cache() {
        return cache;
    }

    /** The hash of the files that the configuration names, of before any was read. */
    Fingerprint named() {
        return named;
    }

    /** The files of rules and hunts. */
    RuleSources sources() {
        return sources;
    }

    /** The same files, read when somebody asks. */
    RuleSet rules() {
        if (rules == null) {
            rules = new RuleLoader(configuration.root(), new TomlMemory(cache.store("rules"), cache.build())).load(sources);
        }
        return rules;
    }

    Since since() {
        return since;
    }

    boolean failIfNoRules() {
        return failIfNoRules;
    }

    /** Takes and shows what the linter found. */
    void linted(Remembered remembered) {
        LintResult result = remembered.result();
        int chosen = remembered.files();
        List<Diagnostic> found = result.diagnostics();
        lint = result;
        looked = mojo.rule() == null ? sources.files().stream().map(RuleSources.Source::name).toList()
                : rules().files().stream().filter(new Selection(mojo.rule(), null)::selects).map(f -> f.source().name()).toList();
        mojo.lines().findings(found);
        unchanged(SummaryLine.unchanged(chosen, remembered.unchanged(), "file", "findings"));
        say("lint: " + SummaryLine.of(chosen, found, elapsed()) + (result.waived() > 0 ? ", " + result.waived() + " waived" : ""));
        long mendable = result.findings().stream().filter(f -> Checks.mends(f)).count();
        if (mendable > 0) {
            mojo.getLog().info(mendable + (mendable == 1 ? " finding" : " findings") + " can be mended by machine: run mvn tocsin:fix");
        }
        long grave = configuration.failLevel().map(level -> found.stream().filter(f -> f.level().atLeast(level)).count()).orElse(0L);
        if (grave > 0) {
            reasons.add(grave + (grave == 1 ? " finding" : " findings") + " of level " + configuration.failLevel().get().name()
                    .toLowerCase(java.util.Locale.ROOT) + " or above: see fix: lines above, tocsin:list-checks explains each check");
        }
        if (chosen == 0 && mojo.rule() != null) {
            reasons.add("no rule is called \"" + mojo.rule() + "\": expected an id, a name or a path, perhaps with *");
        } else if (chosen == 0 && failIfNoRules) {
            reasons.add("no rules were found in " + configuration.rules().stream().map(p -> ShownPath.below(configuration.root(), p)).toList()
                    + ": name their folder with -Dtocsin.rules=DIR, or allow it with -Dtocsin.failIfNoRules=false");
        }
    }

    /** Says what was not looked at, if anything. */
    void unchanged(String words) {
        if (!words.isEmpty()) {
            mojo.getLog().info(words);
        }
    }

    /** Takes and shows what the fixtures showed. */
    void tested(TestResults found) {
        results = found;
        tested = true;
        mojo.lines().errors(mojo.report().surprises(found));
        say("test: " + SummaryLine.of(found, elapsed()));
        long bad = found.verdicts().stream().filter(v -> !v.good()).count();
        if (bad > 0) {
            reasons.add(bad + (bad == 1 ? " case" : " cases") + " went wrong: run tocsin:explain -Dtocsin.rule=ID"
                    + " -Dtocsin.events=FILE to try one rule on other events");
        }
        found.problems().forEach(reasons::add);
    }

    /** Takes and shows what differs from the lock. */
    void locked(List<Diagnostic> found) {
        mojo.lines().findings(found);
        List<Finding> all = new ArrayList<>(lint.findings());
        found.forEach(finding -> all.add(new Finding(finding, List.of())));
        lint = new LintResult(all, lint.waivedFindings());
        mojo.getLog().info(found.isEmpty() ? "lock: up to date" : "lock: " + found.size() + (found.size() == 1 ? " difference" : " differences"));
        if (!found.isEmpty()) {
            reasons.add(found.size() + (found.size() == 1 ? " difference" : " differences") + " from tocsin.lock: mvn tocsin:lock takes in what"
                    + " is meant, as the fix: lines above say");
        }
    }

    /** A reason for which the build fails. */
    void reason(String reason) {
        reasons.add(reason);
    }

    /** Writes the reports and lets the build go on or not. */
    void close() throws MojoExecutionException, MojoFailureException {
        cache.save().forEach(mojo.getLog()::debug);
        new Reports(output, mojo.getLog(), configuration).write(lint, looked, results, tested, elapsed(),
                StepSummary.of(reasons.isEmpty(), summary, lint.diagnostics(), results));
        if (Boolean.parseBoolean(System.getenv("GITHUB_ACTIONS"))) {
            GithubAnnotations.of(lint.diagnostics(), results, ShownPath.inRepository(configuration.root())).lines().forEach(System.out::println);
        }
        if (!reasons.isEmpty()) {
            throw new MojoFailureException(String.join("\n", reasons));
        }
    }

    private void say(String line) {
        mojo.getLog().info(line);
        summary.add(line);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
