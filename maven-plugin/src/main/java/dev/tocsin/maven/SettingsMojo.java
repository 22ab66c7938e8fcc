package dev.tocsin.maven;

import dev.tocsin.cache.Cache;
import dev.tocsin.configuration.Key;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that lints or tests. */
abstract class SettingsMojo extends BaseMojo {
    /** Folder of the reports; {@code target/tocsin} when it is left out. */
    @Parameter(property = "tocsin.outputDirectory")
    private File outputDirectory;

    /** The mildest finding that fails the build: error, warning, info or never. */
    @Parameter(property = "tocsin.failLevel")
    private String failLevel;

    /** Which checks are on: custom, or elastic for what the public repository demands. */
    @Parameter(property = "tocsin.profile")
    private String profile;

    /** Levels of checks: {@code rule-name-duplicate=off,risk-severity-band=error}. */
    @Parameter(property = "tocsin.checks")
    private String checks;

    /** Whether rules must have fixtures: required, recommended or optional. */
    @Parameter(property = "tocsin.fixturePolicy")
    private String fixturePolicy;

    /** Versions of the Elastic Stack that every query is checked against, with commas between. */
    @Parameter(property = "tocsin.stackVersions")
    private String stackVersions;

    /** Whether results of earlier runs are used for what did not change; {@code mvn clean} removes them. */
    @Parameter(property = "tocsin.cache", defaultValue = "true")
    private boolean cache;

    /** The parameters of linting. */
    final Map<Key, String> settings() {
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        parameters.put(Key.FAIL_LEVEL, failLevel);
        parameters.put(Key.PROFILE, profile);
        parameters.put(Key.CHECKS, checks);
        parameters.put(Key.FIXTURE_POLICY, fixturePolicy);
        parameters.put(Key.STACK_VERSIONS, stackVersions);
        return parameters;
    }

    /** Where reports go. */
    final Path output() {
        return outputDirectory != null ? folder().resolve(outputDirectory.toPath()) : folder().resolve("target").resolve("tocsin");
    }

    /** What earlier runs left. */
    final Cache cache() {
        return cache ? Cache.in(output().resolve("cache")) : Cache.none();
    }
}
