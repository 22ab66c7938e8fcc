package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.event.Schemas;
import dev.tocsin.source.Checked;
import org.apache.maven.plugin.MojoExecutionException;

/** The fields that a repository knows. */
final class Fields {
    private Fields() {
    }

    /** Of its mapping files, ECS and integrations; warnings are logged, a broken file ends the goal. */
    static Schemas of(Configuration configuration, TocsinMojo mojo) throws MojoExecutionException {
        return of(configuration, mojo.lines());
    }

    /** The same for a goal of another family. */
    static Schemas of(Configuration configuration, Lines lines) throws MojoExecutionException {
        Checked<Schemas> schemas = MappingFiles.schemas(configuration);
        lines.findings(schemas.diagnostics());
        if (!schemas.ok()) {
            throw new MojoExecutionException("a mapping file cannot be used: " + schemas.errors().get(0).headline());
        }
        return schemas.value();
    }
}
