package dev.tocsin.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lints rules and hunts and runs them against their fixtures: the one goal that a pom needs. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends GateMojo {
    /** Only this case: its name, or a pattern with {@code *}. */
    @Parameter(property = "tocsin.case")
    private String testCase;

    /** Whether it is a failure that there are no cases. */
    @Parameter(property = "tocsin.failIfNoTests", defaultValue = "true")
    private boolean failIfNoTests;

    @Override
    void guard(Gate gate) throws MojoExecutionException {
        LintRun.of(gate, this);
        new FixtureRun(this, testCase, failIfNoTests).of(gate);
    }
}
