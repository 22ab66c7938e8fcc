package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.source.Level;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists every check with its level in this repository and its reason. */
@Mojo(name = "list-checks", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListChecksMojo extends RepositoryMojo {
    @Override
    void run() throws MojoExecutionException {
        Configuration configuration = repository(Map.of());
        Checks.all().stream().map(Check::about).sorted(Comparator.comparing(About::id)).forEach(about -> {
            Configuration.CheckLevel chosen = configuration.checks().get(about.id());
            Optional<Level> level = chosen != null ? chosen.level() : about.level(configuration.profile());
            getLog().info(String.format(Locale.ROOT, "%-8s%s", level.map(l -> l.name().toLowerCase(Locale.ROOT)).orElse("off"), about.id()));
            getLog().info("        " + about.summary());
        });
    }
}
