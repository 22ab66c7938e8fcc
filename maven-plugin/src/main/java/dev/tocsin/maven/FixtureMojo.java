package dev.tocsin.maven;

import dev.tocsin.configuration.Key;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A gate that runs fixtures. */
abstract class FixtureMojo extends GateMojo {
    /** Only this case: its name, or a pattern with {@code *}. */
    @Parameter(property = "tocsin.case")
    private String testCase;

    /** Whether it is a failure that there are no cases. */
    @Parameter(property = "tocsin.failIfNoTests", defaultValue = "true")
    private boolean failIfNoTests;

    /** How many alerts a rule may give for 100,000 benign events. */
    @Parameter(property = "tocsin.benignBudget")
    private String benignBudget;

    @Override
    void gates(Map<Key, String> parameters) {
        parameters.put(Key.BENIGN_BUDGET, benignBudget);
    }

    /** Runs the fixtures of the gate's rules. */
    final void runFixtures(Gate gate) throws MojoExecutionException {
        new FixtureRun(this, testCase, failIfNoTests).of(gate);
    }
}
