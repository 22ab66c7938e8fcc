package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.event.Schema;
import dev.tocsin.query.RunContext;
import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.ShownPath;
import dev.tocsin.source.WholeFile;
import dev.tocsin.workbench.Clock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that tries something over a file of events. */
abstract class TrialMojo extends RepositoryMojo {
    /** The file of events: NDJSON, JSON, or the answer of a search. */
    @Parameter(property = "tocsin.events")
    private File events;

    /** A file with the fields' types, as Elasticsearch's mapping JSON; without it, ECS, integrations and tocsin.toml's files. */
    @Parameter(property = "tocsin.mapping")
    private File mapping;

    /** The time of the run, such as 2026-11-20T09:00:00Z; without it, the newest event's. */
    @Parameter(property = "tocsin.now")
    private String now;

    /** A file for the answer; without it, the console. */
    @Parameter(property = "tocsin.output")
    private File output;

    final Checked<EventBatch> events() throws MojoFailureException {
        return read(eventsFile());
    }

    final File eventsFile() throws MojoFailureException {
        if (events == null) {
            throw new MojoFailureException("name a file of events: -Dtocsin.events=FILE");
        }
        return events;
    }

    /** The events of some files in their order; null stands for no file. */
    final Checked<EventBatch> read(File... files) {
        return EventReader.read(Arrays.stream(files).filter(Objects::nonNull).map(file -> folder().resolve(file.toPath()))
                .<EventInput>map(path -> new EventInput.File(ShownPath.below(folder(), path), path)).toList());
    }

    final Optional<Instant> now() throws MojoFailureException {
        try {
            return Optional.ofNullable(now).map(Instant::parse);
        } catch (DateTimeException e) {
            throw new MojoFailureException("tocsin.now is \"" + now + "\", but a time such as 2026-11-20T09:00:00Z was expected");
        }
    }

    final RunContext context(EventBatch batch) throws MojoFailureException {
        return new RunContext(now().orElseGet(() -> Clock.newest(batch)));
    }

    /** The fields that queries of index patterns see. */
    final Function<Collection<String>, Schema> schemas() throws MojoExecutionException, MojoFailureException {
        Configuration configuration = repository(Map.of());
        if (mapping == null) {
            return Fields.of(configuration, this)::forIndices;
        }
        Schema schema = lines().orFail(MappingFiles.read(folder(), folder().resolve(mapping.toPath())), "the mapping cannot be used").alone();
        return patterns -> schema;
    }

    /** The text of a parameter, or of a file that stands for it. */
    final EmbeddedText text(String name, String text, File file) throws MojoFailureException {
        if ((text == null) == (file == null)) {
            throw new MojoFailureException("give a query: either -D" + name + "=QUERY or -D" + name + "File=FILE");
        }
        try {
            return text != null ? EmbeddedText.alone(name, text)
                    : EmbeddedText.alone(ShownPath.below(folder(), folder().resolve(file.toPath())), Files.readString(folder().resolve(file.toPath())));
        } catch (IOException e) {
            throw new MojoFailureException("the query's file cannot be read in UTF-8: " + e.getMessage());
        }
    }

    /** Writes the answer to the file or the console. */
    final void answer(String text) throws MojoExecutionException {
        try {
            if (output == null) {
                System.out.print(text);
            } else {
                WholeFile.write(folder().resolve(output.toPath()), text);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the answer could not be written: " + e.getMessage(), e);
        }
    }
}
