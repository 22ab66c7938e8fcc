package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that works on a repository of rules. */
abstract class RepositoryMojo extends TocsinMojo {
    /** Folders or files of rules and hunts, with commas between; relative to the project or the current folder. */
    @Parameter(property = "tocsin.rules")
    private String rules;

    /** Folder of the fixtures, which mirrors the folders of the rules. */
    @Parameter(property = "tocsin.fixtures")
    private String fixtures;

    /** Elasticsearch mapping files (JSON) or folders of them, with commas between. */
    @Parameter(property = "tocsin.mappings")
    private String mappings;

    /** Exception lists as Kibana exports them (NDJSON) or folders of them, with commas between. */
    @Parameter(property = "tocsin.exceptions")
    private String exceptions;

    /**
     * STIX bundles with versions of MITRE ATT&amp;CK, with commas between, instead of the built-in one, or beside it with the word
     * {@code bundled} among them.
     */
    @Parameter(property = "tocsin.attack")
    private String attack;

    /** Only this rule: its id, path or name, or a pattern with {@code *}. */
    @Parameter(property = "tocsin.rule")
    private String rule;

    /** Only this rule, or null. */
    final String rule() {
        return rule;
    }

    /** The configuration with this goal's parameters. */
    final Configuration repository(Map<Key, String> more) throws MojoExecutionException {
        return configuration(parameters(more));
    }

    /** All parameters that were given. */
    final Map<Key, String> parameters(Map<Key, String> more) {
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        parameters.putAll(more);
        parameters.put(Key.RULES, here(rules));
        parameters.put(Key.FIXTURES, here(fixtures));
        parameters.put(Key.MAPPINGS, here(mappings));
        parameters.put(Key.EXCEPTIONS, here(exceptions));
        parameters.put(Key.ATTACK, here(attack));
        parameters.values().removeIf(Objects::isNull);
        return parameters;
    }

    /** What is relative on the command line is so to the folder that the user is in, wherever tocsin.toml lies. */
    private String here(String paths) {
        return paths == null ? null : Arrays.stream(paths.split(",")).map(String::strip).filter(p -> !p.isEmpty())
                .map(p -> folder().resolve(p).normalize().toString()).collect(Collectors.joining(","));
    }
}
