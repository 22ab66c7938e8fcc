package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.docs.PageFolder;
import dev.tocsin.docs.site.Site;
import dev.tocsin.docs.site.SiteMaterial;
import dev.tocsin.report.ConsoleReport;
import dev.tocsin.report.Paint;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import dev.tocsin.source.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * A page of {@code mvn site} with the figures and findings of the rules, and the site of {@code tocsin:site} behind it. It runs within
 * {@code mvn site} only, which brings what it stands on; {@code tocsin:site} writes the site by itself.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMavenReport {
    /** Makes no report. */
    @Parameter(property = "tocsin.report.skip", defaultValue = "false")
    private boolean skipReport;

    @Override
    public String getOutputName() {
        return "tocsin";
    }

    @Override
    public String getName(Locale language) {
        return "Detection rules";
    }

    @Override
    public String getDescription(Locale language) {
        return "What the detection rules and hunts of this project find, how well they are tested, and what is wrong with them.";
    }

    @Override
    public boolean canGenerateReport() {
        return !skipReport;
    }

    @Override
    protected void executeReport(Locale language) throws MavenReportException {
        Lines lines = new Lines(getLog(), new ConsoleReport(Paint.NONE));
        Checked<Configuration> read = Configuration.discover(getProject().getBasedir().toPath(), Map.of());
        lines.findings(read.diagnostics());
        if (!read.ok()) {
            throw new MavenReportException("the configuration cannot be used: " + read.errors().get(0).headline());
        }
        RuleSet rules = new RuleLoader(read.value().root()).load(read.value().rules());
        lines.findings(rules.diagnostics());
        try {
            Checked<SiteMaterial> material = SiteMaterial.of(getProject().getName(), read.value(), rules, Fields.of(read.value(), lines),
                    LocalDate.now(ZoneOffset.UTC)).withHistory();
            lines.findings(material.diagnostics());
            Path folder = getReportOutputDirectory().toPath().resolve(getOutputName());
            for (Map.Entry<String, String> page : PageFolder.compare(folder, Site.of(material.value())).written().entrySet()) {
                WholeFile.write(folder.resolve(page.getKey()), page.getValue());
            }
            new ReportPage(getSink(), material.value(), getOutputName() + "/index.html").render();
        } catch (IOException | MojoExecutionException e) {
            throw new MavenReportException("the report failed: " + e.getMessage(), e);
        }
    }
}
