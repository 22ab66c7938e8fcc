package dev.tocsin.testing;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.MappingFile;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Utf8;
import dev.tocsin.value.FieldType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fields that a repository's mapping files name, and beside them ECS and the fields of integrations. */
public final class ConfiguredSchemas implements SchemaSource {
    private final List<MappingFile> files;
    private final Schemas schemas;

    private ConfiguredSchemas(List<MappingFile> files) {
        this.files = List.copyOf(files);
        this.schemas = Schemas.with(files);
    }

    /** Reads the mapping files of a configuration: files, and all {@code .json} files below folders; or gives all errors. */
    public static Checked<ConfiguredSchemas> read(Configuration configuration) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<MappingFile> files = new ArrayList<>();
        for (Path path : configuration.mappings()) {
            for (Path file : files(path, configuration, diagnostics)) {
                Checked<MappingFile> read = read(file, configuration);
                diagnostics.addAll(read.diagnostics());
                if (read.ok()) {
                    files.add(read.value());
                }
            }
        }
        Checked<List<MappingFile>> all = new Checked<>(List.copyOf(files), diagnostics);
        return all.errors().isEmpty() ? new Checked<>(new ConfiguredSchemas(files), diagnostics) : Checked.refused(diagnostics);
    }

    @Override
    public Schema of(Collection<String> indices, Map<String, FieldType> types) {
        if (types.isEmpty()) {
            return schemas.forIndices(indices);
        }
        List<MappingFile> more = new ArrayList<>();
        more.add(explicit(types));
        more.addAll(files);
        return Schemas.with(more).forIndices(indices);
    }

    private static MappingFile explicit(Map<String, FieldType> types) {
        Map<String, Object> names = new TreeMap<>();
        types.forEach((path, type) -> names.put(path, type.esName()));
        return MappingFile.read(new SourceText(FixtureFolder.CASES, JsonText.of(names))).orThrow();
    }

    private static Checked<MappingFile> read(Path file, Configuration configuration) {
        try {
            Checked<SourceText> text = Utf8.decode(name(file, configuration), Files.readAllBytes(file));
            return text.errors().isEmpty() ? MappingFile.read(text.value()) : Checked.refused(text.errors());
        } catch (IOException e) {
            return Checked.refused(List.of(unreadable(file, configuration, e.getMessage())));
        }
    }

    private static List<Path> files(Path path, Configuration configuration, List<Diagnostic> errors) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(file -> file.getFileName().toString().endsWith(".json") && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            errors.add(unreadable(path, configuration, e.getMessage()));
            return List.of();
        }
    }

    private static Diagnostic unreadable(Path file, Configuration configuration, String reason) {
        return Place.of(new SourceText(name(file, configuration), "")).error("mapping-unreadable", "the mapping cannot be read: "
                + reason, null);
    }

    private static String name(Path file, Configuration configuration) {
        Path root = configuration.root();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }
}
