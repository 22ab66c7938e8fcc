package dev.tocsin.maven;

import dev.tocsin.cache.Cache;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.event.Schemas;
import dev.tocsin.report.NoiseReport;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.rule.toml.TomlMemory;
import dev.tocsin.source.WholeFile;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.matrix.Matrix;
import dev.tocsin.testing.matrix.MatrixRunner;
import dev.tocsin.testing.matrix.Noise;
import dev.tocsin.testing.matrix.Subsumed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Tries every rule and hunt on the events of all fixtures: which rules also alert on whose events, and which say the same. */
@Mojo(name = "matrix", requiresProject = false, aggregator = true, threadSafe = true)
public final class MatrixMojo extends RepositoryMojo {
    /** Folder of the reports matrix.md and matrix.json; {@code target/tocsin} when it is left out. */
    @Parameter(property = "tocsin.outputDirectory")
    private File outputDirectory;

    /** Whether every overlap must be declared in tocsin.toml: required or optional. */
    @Parameter(property = "tocsin.overlapPolicy")
    private String overlapPolicy;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Map<Key, String> parameters = new EnumMap<>(Key.class);
        parameters.put(Key.OVERLAP_POLICY, overlapPolicy);
        Configuration configuration = repository(parameters);
        Path output = outputDirectory != null ? folder().resolve(outputDirectory.toPath()) : folder().resolve("target").resolve("tocsin");
        Cache cache = Cache.in(output.resolve("cache"));
        RuleSet rules = new RuleLoader(configuration.root(), new TomlMemory(cache.store("rules"), cache.build())).load(configuration.rules());
        lines().findings(rules.diagnostics());
        Schemas schemas = Fields.of(configuration, this);
        TestRequest request = TestRequest.of(configuration, rules).select(new Selection(rule(), null));
        Matrix matrix = MatrixRunner.of(configuration, schemas, cache.store("matrix")).run(request);
        cache.save().forEach(getLog()::debug);
        if (matrix.rows().isEmpty() || !matrix.problems().isEmpty()) {
            matrix.problems().forEach(getLog()::error);
            throw new MojoFailureException(matrix.rows().isEmpty() ? "no rule was tried" : matrix.problems().get(0));
        }
        Noise noise = Noise.of(matrix, configuration.gates());
        NoiseReport report = new NoiseReport(matrix, noise, rule() == null ? Subsumed.among(rules.rules(), schemas) : List.of());
        report.console().lines().forEach(getLog()::info);
        try {
            WholeFile.write(output.resolve("matrix.md"), report.markdown());
            WholeFile.write(output.resolve("matrix.json"), report.json());
        } catch (IOException e) {
            throw new MojoExecutionException("the reports could not be written to " + output + ": " + e.getMessage(), e);
        }
        getLog().info("reports: " + output.resolve("matrix.md") + ", matrix.json");
        String reason = Overlaps.judge(configuration, noise, rule() != null).orElse(null);
        if (reason != null) {
            throw new MojoFailureException(reason);
        }
    }
}
