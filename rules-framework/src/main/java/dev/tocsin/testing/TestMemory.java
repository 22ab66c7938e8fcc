package dev.tocsin.testing;

import dev.tocsin.cache.Cache;
import dev.tocsin.cache.EntryReader;
import dev.tocsin.cache.EntryWriter;
import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.cache.ResultStore;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSources;
import dev.tocsin.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers the verdicts of earlier runs under the hash of everything that they depend on: the rule's file, its folder of
 * fixtures, the benign corpus, the mapping files and exception lists, the choice of cases and Tocsin itself. Thread safe, for one run.
 *
 * <p>Only rules whose verdicts are all good are remembered; whatever goes wrong is run again and explained anew.
 */
public final class TestMemory {
    private static final Fingerprint NOTHING = new Fingerprint(0, 0, 0, 0);

    private final Fingerprint build;
    private final ResultStore store;
    private final Configuration configuration;
    private final Fingerprint named;
    private final Map<String, Fingerprint> sources = new HashMap<>();
    private final Map<FixtureSource, Kept> fresh = new ConcurrentHashMap<>();
    private final AtomicInteger ran = new AtomicInteger();
    private final AtomicInteger remembered = new AtomicInteger();

    /**
     * A memory for one run.
     *
     * @param named {@link Configuration#named()} of before any file that the configuration names was read
     * @param files the files that the rules of the run were read from
     */
    public TestMemory(Cache cache, Configuration configuration, Fingerprint named, RuleSources files) {
        this(cache, configuration, named);
        files.files().forEach(file -> sources.put(file.name(), file.fingerprint()));
    }

    private TestMemory(Cache cache, Configuration configuration, Fingerprint named) {
        this.build = cache.build();
        this.store = cache.store("test");
        this.configuration = configuration;
        this.named = named;
    }

    /** Remembers nothing. */
    public static TestMemory none() {
        return new TestMemory(Cache.none(), null, NOTHING);
    }

    private record Kept(Fingerprint key, EntryWriter entry) {
    }

    /** How many rules and hunts had verdicts in this run. */
    public int subjects() {
        return ran.get() + remembered.get();
    }

    /** How many of them were not run, because their verdicts are known. */
    public int remembered() {
        return remembered.get();
    }

    /** What all verdicts of a run depend on. */
    Fingerprint environment(TestRequest request) {
        if (!store.keeps()) {
            return NOTHING;
        }
        return Ingredients.of("tests").with(build).with(named).text(request.fixtures().toString()).text(request.fixturesName())
                .text(request.selection().testCase()).text(request.budgets().words()).tree(request.fixtures().resolve(BenignCorpus.CASE)).fingerprint();
    }

    /** Whether the benign corpus of an environment is known to be readable. */
    boolean readable(Fingerprint environment) {
        return store.find(corpus(environment), EntryReader::flag).orElse(false);
    }

    private static Fingerprint corpus(Fingerprint environment) {
        return Ingredients.of("benign corpus").with(environment).fingerprint();
    }

    /** The verdicts of a rule or hunt: remembered, or those of a run. */
    List<Verdict> verdicts(Fingerprint environment, RuleFile file, FixtureSource fixtures, Supplier<List<Verdict>> run) {
        Fingerprint source = sources.get(file.source().name());
        if (!store.keeps() || source == null) {
            return counted(run.get(), ran);
        }
        Fingerprint key = key(environment, source, fixtures);
        Function<String, SourceText> known = name -> name.equals(file.source().name()) ? file.source() : null;
        return store.find(key, in -> VerdictCodec.read(in, known)).map(found -> counted(found, remembered)).orElseGet(() -> {
            List<Verdict> found = counted(run.get(), ran);
            if (!found.isEmpty()) {
                VerdictCodec.write(found, known).ifPresent(entry -> fresh.put(fixtures, new Kept(key, entry)));
            }
            return found;
        });
    }

    /** Keeps what this run found, unless something changed meanwhile. */
    void keep(Fingerprint environment, TestRequest request, boolean readable) {
        boolean news = !fresh.isEmpty() || readable && !readable(environment);
        if (store.keeps() && news && configuration.named().equals(named) && environment(request).equals(environment)) {
            if (readable) {
                store.put(corpus(environment), new EntryWriter().flag(true));
            }
            fresh.forEach((fixtures, kept) -> {
                if (key(environment, sources.get(fixtures.rule()), fixtures).equals(kept.key())) {
                    store.put(kept.key(), kept.entry());
                }
            });
        }
    }

    private static Fingerprint key(Fingerprint environment, Fingerprint source, FixtureSource fixtures) {
        return Ingredients.of("verdicts").with(environment).with(source).with(fixtures.fingerprint()).fingerprint();
    }

    private static List<Verdict> counted(List<Verdict> found, AtomicInteger count) {
        count.addAndGet(found.isEmpty() ? 0 : 1);
        return found;
    }
}
