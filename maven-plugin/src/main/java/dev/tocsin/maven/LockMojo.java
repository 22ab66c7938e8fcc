package dev.tocsin.maven;

import dev.tocsin.cache.Cache;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.event.Schemas;
import dev.tocsin.report.LockSummary;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.toml.TomlMemory;
import dev.tocsin.source.ShownPath;
import dev.tocsin.source.WholeFile;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.lock.Lock;
import dev.tocsin.testing.lock.LockFile;
import dev.tocsin.testing.lock.LockGate;
import dev.tocsin.testing.lock.LockRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes {@code tocsin.lock}: what every rule is and which alerts it makes on every fixture, for {@code tocsin:check} to compare. */
@Mojo(name = "lock", requiresProject = false, aggregator = true, threadSafe = true)
public final class LockMojo extends RepositoryMojo {
    /** What may be taken in although it is unusual: unbumped, lowered, renamed, reused, removed, with commas between, or all. */
    @Parameter(property = "tocsin.lock.accept")
    private String accept;

    /** What a rule that changed must raise: any, version, updated_date or none. */
    @Parameter(property = "tocsin.versionPolicy")
    private String versionPolicy;

    /** A version.lock.json, which keeps the versions of rules that have none in their files. */
    @Parameter(property = "tocsin.versionLock")
    private String versionLock;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (rule() != null) {
            throw new MojoFailureException("tocsin:lock writes the lock of all rules; leave out tocsin.rule");
        }
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        parameters.put(Key.VERSION_POLICY, versionPolicy);
        parameters.put(Key.VERSION_LOCK, versionLock == null ? null : folder().resolve(versionLock).normalize().toString());
        Configuration configuration = repository(parameters);
        Cache cache = Cache.in(folder().resolve("target").resolve("tocsin").resolve("cache"));
        RuleSet rules = new RuleLoader(configuration.root(), new TomlMemory(cache.store("rules"), cache.build())).load(configuration.rules());
        lines().findings(rules.problems());
        Schemas schemas = Fields.of(configuration, this);
        LockGate.Update update = new LockGate(LockRequest.of(configuration, rules, schemas, cache.store("matrix"), Selection.ALL,
                LocalDate.now(ZoneOffset.UTC))).update(LockFile.read(configuration.root()), Accepted.words(accept));
        cache.save().forEach(getLog()::debug);
        LockSummary.of(update.changes()).lines().forEach(getLog()::info);
        if (update.text() == null) {
            lines().findings(update.findings());
            throw new MojoFailureException(Lock.FILE + " was not written: " + update.findings().get(0).message());
        }
        try {
            WholeFile.write(configuration.root().resolve(Lock.FILE), update.text());
            if (update.versions().isPresent()) {
                Path versions = configuration.gates().versionLock().orElseThrow();
                WholeFile.write(versions, update.versions().get());
                getLog().info("written: " + ShownPath.below(configuration.root(), versions));
            }
        } catch (IOException e) {
            throw new MojoExecutionException(Lock.FILE + " could not be written: " + e.getMessage(), e);
        }
        getLog().info("written: " + configuration.root().resolve(Lock.FILE));
    }
}
