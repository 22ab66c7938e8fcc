package dev.tocsin.testing.lock;

import dev.tocsin.cache.Ingredients;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.ShownPath;
import dev.tocsin.testing.matrix.Matrix;
import dev.tocsin.testing.matrix.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a {@code tocsin.lock} holds.
 *
 * @param entries by id; several with one id only after a merge that nobody resolved
 * @param fixtures the hash of each file of the fixtures folder, by its name there
 */
public record Lock(List<Entry> entries, Map<String, String> fixtures) {
    /** The name of the file. */
    public static final String FILE = "tocsin.lock";
    private static final int DIGITS = 10;

    /** Sorts both. */
    public Lock {
        entries = entries.stream().sorted(Comparator.comparing(Entry::id).thenComparing(entry -> entry.identity().path())).toList();
        fixtures = Collections.unmodifiableMap(new TreeMap<>(fixtures));
    }

    /**
     * What the lock of a repository would hold now. Files with errors are left out.
     *
     * @param folder of the fixtures; it need not exist
     * @throws IOException when a fixture cannot be read
     */
    public static Lock of(RuleSet rules, Matrix matrix, Path folder) throws IOException {
        Map<String, Row> rows = matrix.rows().stream().collect(Collectors.toMap(Row::path, Function.identity(), (a, b) -> a));
        List<Entry> entries = new ArrayList<>();
        for (RuleFile file : rules.files()) {
            if (file.usable()) {
                Row row = rows.get(file.path());
                entries.add(new Entry(Identity.of(file), row == null ? List.of() : row.catches().stream().map(Entry.Found::of).toList(), row == null ? Optional.empty() : Optional.ofNullable(row.untried())));
            }
        }
        return new Lock(entries, fixtures(folder));
    }

    /** The entries with an id. */
    List<Entry> of(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).toList();
    }

    /** The ends of lines do not count: they differ between machines. */
    private static Map<String, String> fixtures(Path folder) throws IOException {
        Map<String, String> out = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return out;
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).filter(file -> !ShownPath.below(folder, file).matches("(.*/)?\\..*|.*\\.(md|txt)")).toList();
        }
        for (Path file : files) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
            out.put(ShownPath.below(folder, file), Ingredients.of("fixture").text(text).fingerprint().hex().substring(0, DIGITS));
        }
        return out;
    }
}
