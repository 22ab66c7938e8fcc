package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.CheckPage;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.source.Level;
import dev.tocsin.source.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists every check with its level in this repository; writes a page for each on demand. */
@Mojo(name = "list-checks", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListChecksMojo extends RepositoryMojo {
    /** Folder for a page of Markdown for each check, with its reason and its examples as they were run; none when it is left out. */
    @Parameter(property = "tocsin.pages")
    private String pages;

    @Override
    void run() throws MojoExecutionException {
        Configuration configuration = repository(Map.of());
        Checks.all().stream().map(Check::about).sorted(Comparator.comparing(About::id)).forEach(about -> {
            Configuration.CheckLevel chosen = configuration.checks().get(about.id());
            Optional<Level> level = chosen != null ? chosen.level() : about.level(configuration.profile());
            getLog().info(String.format(Locale.ROOT, "%-8s%s", level.map(l -> l.name().toLowerCase(Locale.ROOT)).orElse("off"), about.id()));
            getLog().info("        " + about.summary());
        });
        if (pages != null) {
            write(folder().resolve(pages).normalize(), Fields.of(configuration, this));
        }
    }

    private void write(Path folder, Schemas schemas) throws MojoExecutionException {
        try {
            List<CheckPage> all = CheckPage.all(schemas::forIndices);
            for (CheckPage page : all) {
                WholeFile.write(folder.resolve(page.about().id() + ".md"), page.markdown());
            }
            WholeFile.write(folder.resolve("README.md"), CheckPage.index(all));
            getLog().info(all.size() + " pages and README.md written: " + folder);
        } catch (IOException e) {
            throw new MojoExecutionException("the pages in " + folder + " failed: " + e, e);
        }
    }
}
