package dev.tocsin.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Lints rules and hunts, runs them against their fixtures and compares them with the lock: the one goal that a pom needs. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends FixtureMojo {
    @Override
    void guard(Gate gate) throws MojoExecutionException {
        LintRun.of(gate, this);
        runFixtures(gate);
        LockRun.of(gate, this);
        Overlaps.of(gate, this);
    }
}
