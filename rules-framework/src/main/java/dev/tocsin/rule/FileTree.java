package dev.tocsin.rule;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the TOML files below folders. Links are followed, but no folder or file is taken twice; what begins with a dot, and
 * Tocsin's own {@code tocsin.toml} and {@code cases.toml}, are left out.
 */
final class FileTree {
    private static final Set<String> OWN = Set.of("tocsin.toml", "cases.toml");

    private final Function<Path, String> names;
    private final List<Found> files = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    FileTree(Function<Path, String> names) {
        this.names = names;
    }

    /** A file, and its path below the folder that was asked for, with forward slashes. */
    record Found(Path file, String path) {
    }

    List<Found> files() {
        return files;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    void add(Path root) {
        if (!Files.exists(root)) {
            problems.add(RuleLoader.problem(names.apply(root), "the path " + root.toAbsolutePath().normalize() + " does not exist",
                    "name the folder of the rules with -Dtocsin.rules=DIR, or with rules = \"DIR\" in tocsin.toml"));
        } else if (Files.isDirectory(root)) {
            folder(root, root);
        } else {
            file(root, root.getParent() == null ? root : root.getParent());
        }
    }

    private void folder(Path folder, Path root) {
        try {
            if (!seen.add(folder.toRealPath())) {
                if (Files.isSymbolicLink(folder)) {
                    problems.add(new Diagnostic(Level.WARNING, "file-link", new SourceText(names.apply(folder), ""), Span.at(0),
                            "the link leads to a folder that was read already, and is not followed", "remove it"));
                }
                return;
            }
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            }
            entries.sort(null);
            for (Path entry : entries) {
                entry(entry, root);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            problems.add(RuleLoader.problem(names.apply(folder), "the folder cannot be read: " + RuleLoader.reason(e), null));
        }
    }

    private void entry(Path entry, Path root) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".")) {
            return;
        }
        if (Files.isDirectory(entry)) {
            folder(entry, root);
        } else if (name.endsWith(".toml") && !OWN.contains(name)) {
            file(entry, root);
        }
    }

    private void file(Path file, Path root) {
        try {
            if (seen.add(file.toRealPath())) {
                files.add(new Found(file, root.relativize(file).toString().replace('\\', '/')));
            }
        } catch (IOException e) {
            problems.add(RuleLoader.problem(names.apply(file), "the file cannot be read: " + RuleLoader.reason(e), null));
        }
    }
}
