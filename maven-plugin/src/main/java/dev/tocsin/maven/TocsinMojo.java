package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.report.ConsoleReport;
import dev.tocsin.report.Paint;
import dev.tocsin.source.Checked;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** What every goal has: where it stands, whether it is skipped, and a voice. */
abstract class TocsinMojo extends AbstractMojo {
    /** Skips every goal of this plugin; {@code tocsin.GOAL.skip} skips one. */
    @Parameter(property = "tocsin.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        String own = "tocsin." + execution.getGoal() + ".skip";
        if (skip || said(own)) {
            getLog().info("skipped (" + (skip ? "tocsin.skip" : own) + ")");
            return;
        }
        run();
    }

    /** The goal's work. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** Whether a property is set to true, on the command line or in the pom. */
    final boolean said(String property) {
        String value = session.getUserProperties().getProperty(property);
        if (value == null && project != null) {
            value = project.getProperties().getProperty(property);
        }
        return Boolean.parseBoolean(value);
    }

    /** The folder of the project, or the current one where there is no pom. */
    final Path folder() {
        boolean real = project != null && project.getFile() != null;
        return real ? project.getBasedir().toPath() : Path.of(session.getExecutionRootDirectory());
    }

    /** The configuration of the repository around {@link #folder()}. */
    final Configuration configuration(Map<Key, String> parameters) throws MojoExecutionException {
        Map<Key, String> given = new EnumMap<>(Key.class);
        parameters.forEach((key, value) -> {
            if (value != null) {
                given.put(key, value);
            }
        });
        Checked<Configuration> read = Configuration.discover(folder(), given);
        lines().findings(read.diagnostics());
        if (!read.ok()) {
            throw new MojoExecutionException("the configuration cannot be used: " + read.errors().get(0).headline());
        }
        return read.value();
    }

    /** The report, in colours where Maven has them. */
    final ConsoleReport report() {
        return new ConsoleReport(paint());
    }

    /** The log for texts of several lines. */
    final Lines lines() {
        return new Lines(getLog(), report());
    }

    /** The colours that Maven allows. */
    final Paint paint() {
        return MessageUtils.isColorEnabled() ? Paint.ANSI : Paint.NONE;
    }
}
