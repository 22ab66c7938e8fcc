package dev.tocsin.maven;

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

    /** Runs the fixtures of the gate's rules. */
    final void runFixtures(Gate gate) throws MojoExecutionException {
        new FixtureRun(this, testCase, failIfNoTests).of(gate);
    }
}
