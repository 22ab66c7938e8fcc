package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.docs.PageFolder;
import dev.tocsin.docs.site.Site;
import dev.tocsin.docs.site.SiteMaterial;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a site of static pages about rules, hunts, techniques, data sources and checks, with a search that needs no server. */
@Mojo(name = "site", requiresProject = false, aggregator = true, threadSafe = true)
public final class SiteMojo extends PagesMojo {
    /** Folder of the site; {@code target/tocsin/site} when it is left out. */
    @Parameter(property = "tocsin.site")
    private String site;

    /** What the site is called. */
    @Parameter(property = "tocsin.siteName", defaultValue = "Detection rules")
    private String siteName;

    /** The address below which people read the repository's files: {@code https://github.com/me/rules/blob/main/}. */
    @Parameter(property = "tocsin.siteSource")
    private String siteSource;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Configuration configuration = repository(Map.of());
        RuleSet rules = usable(configuration);
        newest(configuration);
        long start = System.nanoTime();
        Path folder = site == null ? folder().resolve("target").resolve("tocsin").resolve("site") : folder().resolve(site).normalize();
        try {
            Checked<SiteMaterial> gathered = SiteMaterial.of(siteName, configuration, rules, Fields.of(configuration, this),
                    LocalDate.now(ZoneOffset.UTC)).withHistory();
            gathered.diagnostics().forEach(d -> getLog().warn(d.message()));
            SiteMaterial material = gathered.value();
            PageFolder pages = PageFolder.compare(folder, Site.of(siteSource == null ? material : material.at(siteSource)));
            write(pages);
            long bad = material.exhibits().values().stream().flatMap(c -> c.stream()).filter(c -> !c.verdict().good()).count();
            if (bad > 0) {
                getLog().warn(bad + (bad == 1 ? " case" : " cases") + " went wrong; the site shows them: run tocsin:test for the reasons");
            }
            getLog().info((pages.written().size() + pages.unchanged()) + " files in " + (System.nanoTime() - start) / 1_000_000
                    + " ms; open " + folder.resolve("index.html"));
        } catch (IOException e) {
            throw new MojoExecutionException("the site in " + folder + " failed: " + e, e);
        }
    }
}
