package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.lint.LintResult;
import dev.tocsin.report.CodeQuality;
import dev.tocsin.report.JsonResults;
import dev.tocsin.report.JunitXml;
import dev.tocsin.report.LintXml;
import dev.tocsin.report.Sarif;
import dev.tocsin.source.ShownPath;
import dev.tocsin.source.WholeFile;
import dev.tocsin.testing.TestResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** The files that a run leaves for other programs. */
final class Reports {
    private final Path folder;
    private final Log log;
    private final Configuration configuration;

    Reports(Path folder, Log log, Configuration configuration) {
        this.folder = folder;
        this.log = log;
        this.configuration = configuration;
    }

    void write(LintResult lint, List<String> looked, TestResults results, boolean tested, Duration elapsed, String summary) throws MojoExecutionException {
        try {
            WholeFile.write(folder.resolve("results.json"), JsonResults.of(results, lint.diagnostics(), elapsed, configuration::checkPage));
            WholeFile.write(folder.resolve("lint.sarif"), Sarif.of(lint, version(), configuration::checkPage,
                    ShownPath.inRepository(configuration.root())));
            WholeFile.write(folder.resolve("code-quality.json"), CodeQuality.of(lint.diagnostics(),
                    ShownPath.inRepository(configuration.root())));
            if (looked != null) {
                WholeFile.write(folder.resolve("junit").resolve("TEST-tocsin-lint.xml"),
                        LintXml.of(looked, lint.diagnostics(), configuration.failLevel()));
            }
            if (tested) {
                WholeFile.write(folder.resolve("junit").resolve("TEST-tocsin.xml"), JunitXml.of(results));
            }
            summarize(summary);
            log.info("reports: " + folder);
        } catch (IOException e) {
            throw new MojoExecutionException("the reports could not be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** GitHub Actions shows what is appended to this file on the job's page. */
    private static void summarize(String summary) throws IOException {
        String file = System.getenv("GITHUB_STEP_SUMMARY");
        if (file != null) {
            Files.writeString(Path.of(file), summary, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static String version() {
        String version = Reports.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
