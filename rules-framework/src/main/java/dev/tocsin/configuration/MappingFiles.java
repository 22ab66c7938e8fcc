package dev.tocsin.configuration;

import dev.tocsin.event.MappingFile;
import dev.tocsin.event.Schemas;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.ShownPath;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.source.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The mapping files that a configuration names. */
public final class MappingFiles {
    private static final String ID = "mapping-file";
    private final Path root;
    private final List<MappingFile> files = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private MappingFiles(Path root) {
        this.root = root;
    }

    /** The fields of the configuration's mapping files, of ECS and of integrations; without a value when a file is broken. */
    public static Checked<Schemas> schemas(Configuration configuration) {
        MappingFiles all = new MappingFiles(configuration.root());
        configuration.mappings().forEach(all::add);
        boolean broken = all.diagnostics.stream().anyMatch(d -> d.level() == Level.ERROR);
        return new Checked<>(broken ? null : Schemas.with(all.files), all.diagnostics);
    }

    /** One mapping file. */
    public static Checked<MappingFile> read(Path root, Path file) {
        String name = ShownPath.below(root, file);
        try {
            Checked<SourceText> text = Utf8.decode(name, Files.readAllBytes(file));
            return text.errors().isEmpty() ? MappingFile.read(text.value()) : Checked.refused(text.diagnostics());
        } catch (IOException e) {
            return Checked.refused(List.of(unreadable(name, e)));
        }
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            diagnostics.add(new Diagnostic(Level.ERROR, ID, new SourceText(ShownPath.below(root, path), ""), Span.at(0), "the path " + path
                    + " does not exist", "name it with -Dtocsin.mappings=PATH, or with mappings = \"PATH\" in tocsin.toml"));
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path file : found.filter(f -> f.toString().endsWith(".json") || f.equals(path) && Files.isRegularFile(f)).sorted().toList()) {
                Checked<MappingFile> read = read(root, file);
                diagnostics.addAll(read.diagnostics());
                if (read.ok()) {
                    files.add(read.value());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            diagnostics.add(unreadable(ShownPath.below(root, path), e));
        }
    }

    private static Diagnostic unreadable(String name, Exception e) {
        String reason = e instanceof NoSuchFileException ? "it does not exist"
                : e instanceof AccessDeniedException ? "access is denied" : e.getMessage();
        return new Diagnostic(Level.ERROR, ID, new SourceText(name, ""), Span.at(0), "the mapping file cannot be read: " + reason, null);
    }
}
