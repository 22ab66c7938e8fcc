package dev.tocsin.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks all rules and hunts without running them. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class LintMojo extends GateMojo {
    @Override
    void guard(Gate gate) throws MojoExecutionException {
        LintRun.of(gate, this);
    }
}
