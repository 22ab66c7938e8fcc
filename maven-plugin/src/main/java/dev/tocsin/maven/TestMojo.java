package dev.tocsin.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Runs rules and hunts against their fixtures. */
@Mojo(name = "test", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class TestMojo extends FixtureMojo {
    @Override
    void guard(Gate gate) throws MojoExecutionException {
        if (said("skipTests") || said("maven.test.skip")) {
            getLog().info("skipped (skipTests)");
        } else {
            runFixtures(gate);
        }
    }
}
