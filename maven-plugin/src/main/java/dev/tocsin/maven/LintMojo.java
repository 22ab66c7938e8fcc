package dev.tocsin.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Lints the rules and hunts of a repository. */
@Mojo(name = "lint", requiresProject = false, threadSafe = true)
public final class LintMojo extends AbstractMojo {
    @Override
    public void execute() {
        getLog().info("lint");
    }
}
