package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that lets a build pass or fail. */
abstract class GateMojo extends SettingsMojo {
    /** Whether it is a failure that there are no rules. */
    @Parameter(property = "tocsin.failIfNoRules", defaultValue = "true")
    private boolean failIfNoRules;

    /** Only what this commit did not have fails the build: a branch, a tag or an id, such as {@code origin/main}. */
    @Parameter(property = "tocsin.since")
    private String since;

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        Map<Key, String> parameters = settings();
        gates(parameters);
        Configuration configuration = repository(parameters);
        try (Since known = Since.of(since == null ? null : base(since, configuration, parameters), this)) {
            Gate gate = new Gate(this, configuration, output(), failIfNoRules, known, cache());
            guard(gate);
            gate.close();
        }
    }

    /** Adds what only this goal takes. */
    void gates(Map<Key, String> parameters) {
    }

    /** Sends the repository through the checks of this goal. */
    abstract void guard(Gate gate) throws MojoExecutionException;
}
