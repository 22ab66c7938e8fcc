package dev.tocsin.lint;

import dev.tocsin.cache.Cache;
import dev.tocsin.cache.EntryWriter;
import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.cache.ResultStore;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.RuleSources;
import dev.tocsin.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A linter that remembers what it found in earlier runs, and finds what one without memory would.
 *
 * <p>A whole run is remembered under the hash of everything that any check may look at. When that is new, the findings of each
 * single file are remembered under the hash of what checks of single files may look at: the file, the settings, the fields and
 * the day. Checks of all files together, and waivers, are then always looked at anew.
 */
public final class LintMemory {
    private final Fingerprint build;
    private final ResultStore store;

    /** A linter with the memory of a cache. */
    public LintMemory(Cache cache) {
        this.build = cache.build();
        this.store = cache.store("lint");
    }

    /** Lints, or remembers. */
    public Remembered lint(LintJob job) {
        if (!store.keeps()) {
            LintResult result = job.lint(PerFile.LOOK);
            return new Remembered(result, chosen(job), 0);
        }
        Fingerprint file = environment(job);
        Fingerprint run = run(job, file);
        return store.find(run, in -> {
            int files = in.number(Integer.MAX_VALUE);
            return new Remembered(FindingCodec.readResult(in, known(job)), files, files);
        }).orElseGet(() -> look(job, file, run));
    }

    private Remembered look(LintJob job, Fingerprint file, Fingerprint run) {
        Map<String, Fingerprint> keys = new HashMap<>();
        job.sources().files().forEach(source -> keys.put(source.name(),
                Ingredients.of("lint of a file").with(file).with(source.fingerprint()).fingerprint()));
        Map<Fingerprint, EntryWriter> fresh = new ConcurrentHashMap<>();
        AtomicInteger unchanged = new AtomicInteger();
        LintResult result = job.lint((rule, look) -> {
            Fingerprint key = keys.get(rule.source().name());
            Function<String, SourceText> known = name -> name.equals(rule.source().name()) ? rule.source() : null;
            List<Finding> before = store.find(key, in -> FindingCodec.read(in, known)).orElse(null);
            if (before != null) {
                unchanged.incrementAndGet();
                return before;
            }
            List<Finding> found = look.get();
            EntryWriter entry = new EntryWriter();
            FindingCodec.write(entry, found, known);
            fresh.put(key, entry);
            return found;
        });
        int files = chosen(job);
        // what was changed while it was looked at is not remembered
        if (job.configuration().named().equals(job.named()) && run(job, file).equals(run)) {
            fresh.forEach(store::put);
            EntryWriter entry = new EntryWriter().number(files);
            FindingCodec.write(entry, result, read(job));
            store.put(run, entry);
        }
        return new Remembered(result, files, unchanged.get());
    }

    private static int chosen(LintJob job) {
        return (int) job.rules().get().files().stream().filter(job.chosen()).count();
    }

    /** What checks of single files may look at beside the file. */
    private Fingerprint environment(LintJob job) {
        return Ingredients.of("lint").with(build).text(job.today().toString()).with(job.configuration().fingerprint())
                .with(job.named()).fingerprint();
    }

    /** What checks of all files may look at: the files, and which fixtures there are. */
    private static Fingerprint run(LintJob job, Fingerprint environment) {
        return Ingredients.of("lint of all files").with(environment).with(job.sources().fingerprint()).text(job.selection())
                .names(job.configuration().fixtures()).fingerprint();
    }

    private static Function<String, SourceText> read(LintJob job) {
        RuleSet rules = job.rules().get();
        Map<String, SourceText> texts = new HashMap<>();
        texts.put(job.configuration().source().name(), job.configuration().source());
        rules.files().forEach(file -> texts.put(file.source().name(), file.source()));
        rules.companions().forEach(file -> texts.put(file.source().name(), file.source()));
        return texts::get;
    }

    private static Function<String, SourceText> known(LintJob job) {
        Map<String, RuleSources.Source> sources = new HashMap<>();
        job.sources().files().forEach(source -> sources.put(source.name(), source));
        SourceText configuration = job.configuration().source();
        return name -> sources.containsKey(name) ? sources.get(name).text() : name.equals(configuration.name()) ? configuration : null;
    }
}
