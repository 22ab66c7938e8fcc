package dev.tocsin.testing;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the fixtures of a rule are, before anybody looks at them.
 *
 * @param rule the name of the rule's file
 * @param folder it need not exist
 * @param name what messages call the folder
 * @param others the names of folders in it that belong to other rules
 */
record FixtureSource(String rule, Path folder, String name, Set<String> others) {
    FixtureFolder read() {
        return FixtureFolder.read(folder, name, others);
    }

    /** The hash of names and contents of all that is in the folder, less what belongs to other rules. */
    Fingerprint fingerprint() {
        Ingredients all = Ingredients.of("fixtures").text(folder.toString()).texts(new TreeSet<>(others));
        if (!Files.exists(folder)) {
            return all.text("nothing").fingerprint();
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> sorted = children.sorted().toList();
            for (Path child : sorted) {
                String file = child.getFileName().toString();
                all.text(file);
                if (!others.contains(file) || !Files.isDirectory(child)) {
                    all.number(Files.isDirectory(child) ? 1 : 0).tree(child);
                }
            }
            return all.number(sorted.size()).fingerprint();
        } catch (IOException | UncheckedIOException e) {
            return all.text(e.toString()).fingerprint();
        }
    }
}
