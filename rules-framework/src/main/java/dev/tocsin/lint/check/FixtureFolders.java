package dev.tocsin.lint.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the fixtures of rules lie. */
final class FixtureFolders {
    private static final List<String> MARKS = List.of("fires", "silent", "cases.toml");

    private FixtureFolders() {
    }

    /** The folder of a rule's fixtures below that of all fixtures; {@code path} is that of the rule below its rules folder. */
    static String of(String path) {
        return path.replaceFirst("\\.toml$", "");
    }

    static boolean hasCases(Path folder) {
        return MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
    }

    /** Every folder with cases, sorted; the benign corpus is none. */
    static List<Path> below(Path fixtures) {
        if (!Files.isDirectory(fixtures)) {
            return List.of();
        }
        Path benign = fixtures.resolve("benign");
        try (Stream<Path> all = Files.walk(fixtures)) {
            return all.filter(p -> Files.isDirectory(p) && !p.startsWith(benign) && hasCases(p)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
