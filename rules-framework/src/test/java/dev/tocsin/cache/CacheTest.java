package dev.tocsin.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.LintJob;
import dev.tocsin.lint.LintMemory;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.RuleSources;
import dev.tocsin.testing.Repository;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.TestMemory;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.TestRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir
    private Path folder;

    private static Fingerprint build(String classes) {
        return Ingredients.of(classes).fingerprint();
    }

    /** How many files and rules a run of a build remembers. */
    private int remembered(Cache cache) {
        Configuration configuration = Configuration.discover(folder.resolve("repository"), Map.of()).value();
        Fingerprint named = configuration.named();
        RuleSources sources = new RuleLoader(configuration.root()).sources(configuration.rules());
        RuleSet rules = new RuleLoader(configuration.root()).load(sources);
        int files = new LintMemory(cache).lint(new LintJob(configuration, named, LocalDate.of(2026, 6, 1), sources, () -> rules,
                () -> Schemas.standard()::forIndices, null, file -> true)).unchanged();
        TestMemory tests = new TestMemory(cache, configuration, named, sources);
        new TestRunner(SchemaSource.of(Schemas.standard()), () -> 0, tests).run(TestRequest.of(configuration, rules));
        assertThat(cache.save()).isEmpty();
        return files + tests.remembered();
    }

    @Test
    void what_one_build_of_tocsin_found_another_does_not_read() {
        new Repository(folder.resolve("repository")).file("tocsin.toml", "").rule("topic.toml", "Topic", "event.action: CreateTopic", "")
                .file("fixtures/topic/fires/create.ndjson", "{\"event\":{\"action\":\"CreateTopic\"},\"@timestamp\":\"2026-01-01T10:00:00Z\"}");
        Path results = folder.resolve("cache");
        assertThat(remembered(Cache.in(results, build("one")))).isZero();
        assertThat(remembered(Cache.in(results, build("one")))).isEqualTo(2);
        assertThat(remembered(Cache.in(results, build("other")))).isZero();
        assertThat(remembered(Cache.in(results, build("one")))).as("both are kept side by side").isEqualTo(2);
        assertThat(remembered(Cache.none())).isZero();
    }

    @Test
    void broken_stores_are_as_none() throws IOException {
        what_one_build_of_tocsin_found_another_does_not_read();
        try (var stores = Files.list(folder.resolve("cache"))) {
            for (Path store : stores.toList()) {
                byte[] bytes = Files.readAllBytes(store);
                for (int at = 60; at < bytes.length; at += 97) {
                    bytes[at] ^= 0x55;
                }
                Files.write(store, bytes);
            }
        }
        assertThat(remembered(Cache.in(folder.resolve("cache"), build("one")))).isZero();
        assertThat(remembered(Cache.in(folder.resolve("cache"), build("one")))).isEqualTo(2);
    }
}
