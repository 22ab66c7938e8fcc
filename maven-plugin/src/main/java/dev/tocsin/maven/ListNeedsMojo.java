package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.detect.Needs;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.testing.Selection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists what the fixtures of each rule and hunt must give beside events: indicators, lookup indices, policies, answers. */
@Mojo(name = "list-needs", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListNeedsMojo extends RepositoryMojo {
    @Override
    void run() throws MojoExecutionException {
        Configuration configuration = repository(Map.of());
        Selection selection = new Selection(rule(), null);
        int needy = 0;
        for (RuleFile file : new RuleLoader(configuration.root()).load(configuration.rules()).files()) {
            List<Needs.Need> needs = selection.selects(file) && file.usable() ? needs(file) : List.of();
            if (!needs.isEmpty()) {
                needy++;
                getLog().info(file.source().name());
                needs.forEach(need -> getLog().info("    " + need.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ": " + need.name()));
            }
        }
        getLog().info(needy + (needy == 1 ? " rule or hunt needs" : " rules and hunts need") + " more than events; docs/fixtures.md says"
                + " how a case gives it");
    }

    private static List<Needs.Need> needs(RuleFile file) {
        return file.rule().map(Needs::of).orElseGet(() -> file.hunt().stream().flatMap(hunt -> hunt.queries().stream())
                .flatMap(query -> query.query().stream()).flatMap(query -> Needs.of(query).stream()).distinct().toList());
    }
}
