package dev.tocsin.maven;

import dev.tocsin.cache.Cache;
import dev.tocsin.comparison.BaseRequest;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.rule.toml.TomlMemory;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that can look at a commit beside the working tree. */
abstract class BaseMojo extends RepositoryMojo {
    /** Folder of the reports; {@code target/tocsin} when it is left out. */
    @Parameter(property = "tocsin.outputDirectory")
    private File outputDirectory;

    /** Whether results of earlier runs are used for what did not change; {@code mvn clean} removes them. */
    @Parameter(property = "tocsin.cache", defaultValue = "true")
    private boolean cache;

    /** Whether a commit stands for where the checked out branch left it, as for pull requests, and not for itself. */
    @Parameter(property = "tocsin.mergeBase", defaultValue = "true")
    private boolean mergeBase;

    /** A commit to compare with, read with this goal's parameters. */
    final BaseRequest base(String ref, Configuration current, Map<Key, String> more) {
        return new BaseRequest(folder(), ref, mergeBase, current, parameters(more), memory());
    }

    /** How files of rules were read in earlier runs. */
    final TomlMemory memory() {
        return new TomlMemory(cache().store("rules"), cache().build());
    }

    /** Where reports go. */
    final Path output() {
        return outputDirectory != null ? folder().resolve(outputDirectory.toPath()) : folder().resolve("target").resolve("tocsin");
    }

    /** What earlier runs left. */
    final Cache cache() {
        return cache ? Cache.in(output().resolve("cache")) : Cache.none();
    }
}
