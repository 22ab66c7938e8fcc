package dev.tocsin.maven;

import dev.tocsin.cache.Cache;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that lets a build pass or fail. */
abstract class GateMojo extends BaseMojo {
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

    /** Whether it is a failure that there are no rules. */
    @Parameter(property = "tocsin.failIfNoRules", defaultValue = "true")
    private boolean failIfNoRules;

    /** Only what this commit did not have fails the build: a branch, a tag or an id, such as {@code origin/main}. */
    @Parameter(property = "tocsin.since")
    private String since;

    /** Whether results of earlier runs are used for what did not change; {@code mvn clean} removes them. */
    @Parameter(property = "tocsin.cache", defaultValue = "true")
    private boolean cache;

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        parameters.put(Key.FAIL_LEVEL, failLevel);
        parameters.put(Key.PROFILE, profile);
        parameters.put(Key.CHECKS, checks);
        parameters.put(Key.FIXTURE_POLICY, fixturePolicy);
        parameters.put(Key.STACK_VERSIONS, stackVersions);
        Configuration configuration = repository(parameters);
        try (Since known = Since.of(since == null ? null : base(since, configuration, parameters), this)) {
            Gate gate = new Gate(this, configuration, output(), failIfNoRules, known,
                    cache ? Cache.in(output().resolve("cache")) : Cache.none());
            guard(gate);
            gate.close();
        }
    }

    /** Sends the repository through the checks of this goal. */
    abstract void guard(Gate gate) throws MojoExecutionException;

    private Path output() {
        return outputDirectory != null ? folder().resolve(outputDirectory.toPath()) : folder().resolve("target").resolve("tocsin");
    }
}
