package dev.tocsin.comparison;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.source.ShownPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that change what rules find without a change of any rule. */
final class SurroundingFiles {
    private SurroundingFiles() {
    }

    /**
     * Whether two states have the same mapping files and exception lists, whatever their line ends; one that cannot be read differs
     * from every other.
     */
    static boolean same(Configuration before, Configuration after) {
        return texts(before).equals(texts(after));
    }

    private static Map<String, String> texts(Configuration configuration) {
        Map<String, String> texts = new TreeMap<>();
        for (Path path : Stream.concat(configuration.mappings().stream(), configuration.exceptions().stream()).toList()) {
            if (!Files.exists(path)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(ShownPath.below(configuration.root(), file),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r\n", "\n"));
                }
            } catch (IOException | UncheckedIOException e) {
                texts.put(ShownPath.below(configuration.root(), path), configuration.root() + ": " + e);
            }
        }
        return texts;
    }
}
