package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.source.WholeFile;
import dev.tocsin.workbench.NewRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a rule and its fixtures from a template; both pass, so that what you change next is what breaks.
 *
 * <p>{@code mvn tocsin:new -Dtocsin.path=aws/my_rule -Dtocsin.type=eql}
 */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends TocsinMojo {
    /** Where the rule goes, below the rules folder: {@code aws/my_rule}. */
    @Parameter(property = "tocsin.path")
    private String path;

    /** The rule's name; made of the path when it is left out. */
    @Parameter(property = "tocsin.name")
    private String name;

    /** Its type: query, saved_query, new_terms, eql, esql, threshold, threat_match or machine_learning. */
    @Parameter(property = "tocsin.type", defaultValue = "query")
    private String type;

    /** Who writes it. */
    @Parameter(property = "tocsin.author", defaultValue = "${user.name}")
    private String author;

    /** The folder of the rules, when it is not the one of tocsin.toml. */
    @Parameter(property = "tocsin.rules")
    private String rules;

    /** The folder of the fixtures, when it is not the one of tocsin.toml. */
    @Parameter(property = "tocsin.fixtures")
    private String fixtures;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (path == null) {
            throw new MojoFailureException("say where the rule goes: -Dtocsin.path=aws/my_rule");
        }
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        parameters.put(Key.RULES, rules);
        parameters.put(Key.FIXTURES, fixtures);
        Configuration configuration = configuration(parameters);
        try {
            NewRule rule = new NewRule(path, name, type, author == null ? "me" : author, LocalDate.now(ZoneOffset.UTC),
                    UUID.randomUUID());
            Map<Path, String> files = rule.files(configuration.rules().get(0), configuration.fixtures());
            for (Path file : files.keySet()) {
                if (Files.exists(file)) {
                    throw new MojoFailureException(file + " is there already; nothing was written");
                }
            }
            for (Map.Entry<Path, String> file : files.entrySet()) {
                WholeFile.write(file.getKey(), file.getValue());
                getLog().info("wrote " + file.getKey());
            }
            getLog().info("next: change them, then run tocsin:check -Dtocsin.rule=" + rule.path());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("the rule could not be written: " + e.getMessage(), e);
        }
    }
}
