package dev.tocsin.maven;

import dev.tocsin.configuration.AttackFiles;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.docs.schema.EditorSchemas;
import dev.tocsin.docs.schema.TaploSettings;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.ShownPath;
import dev.tocsin.source.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes JSON Schemas with which editors complete and underline rules, hunts, {@code cases.toml} and {@code tocsin.toml}. */
@Mojo(name = "schema", requiresProject = false, aggregator = true, threadSafe = true)
public final class SchemaMojo extends RepositoryMojo {
    /** Folder of the schemas; {@code .tocsin} beside {@code tocsin.toml} when it is left out. */
    @Parameter(property = "tocsin.schemas")
    private String schemas;

    @Override
    void run() throws MojoExecutionException {
        Configuration configuration = repository(Map.of());
        Path root = configuration.root();
        Path folder = schemas == null ? root.resolve(".tocsin") : folder().resolve(schemas).normalize();
        RuleSet rules = new RuleLoader(root).load(configuration.rules());
        String settings = TaploSettings.of(configuration, rules, folder);
        Path taplo = root.resolve(".taplo.toml");
        AttackFiles attack = AttackFiles.of(configuration);
        lines().findings(attack.problems());
        try {
            for (Map.Entry<String, String> schema : EditorSchemas.all(attack.versions()).entrySet()) {
                WholeFile.write(folder.resolve(schema.getKey()), schema.getValue());
                getLog().info(ShownPath.below(root, folder.resolve(schema.getKey())));
            }
            if (!Files.exists(taplo)) {
                WholeFile.write(taplo, settings);
                getLog().info(".taplo.toml: editors with Taplo (Even Better TOML for VS Code, Zed, Helix, ...) read it by themselves");
            } else if (!Files.readString(taplo).contains(settings)) {
                getLog().info(".taplo.toml is there already and was left as it is; editors find the schemas when you add this to it:");
                settings.lines().forEach(getLog()::info);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the schemas could not be written to " + folder + ": " + e.getMessage(), e);
        }
    }
}
