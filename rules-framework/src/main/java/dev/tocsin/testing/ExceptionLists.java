package dev.tocsin.testing;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.detect.ExceptionFile;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.ShownPath;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads exception lists as Kibana exports them, and the value lists beside them. */
final class ExceptionLists {
    /** The folder of the value lists that exceptions name. */
    static final String LISTS = "lists";

    private final List<ExceptionItem> items = new ArrayList<>();
    private final List<Diagnostic> errors = new ArrayList<>();

    /** The items of all files that a configuration names, or all that is wrong with them. */
    static Checked<List<ExceptionItem>> of(Configuration configuration) {
        ExceptionLists all = new ExceptionLists();
        for (Path path : configuration.exceptions()) {
            String shown = ShownPath.below(configuration.root(), path);
            if (!Files.exists(path)) {
                all.errors.add(Place.of(new SourceText(shown, "")).error("exception-list", "the path does not exist",
                        "name exception lists with exceptions = \"PATH\" in tocsin.toml"));
                continue;
            }
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(file -> file.toString().endsWith(".ndjson") || file.equals(path) && Files.isRegularFile(file)).sorted()
                        .forEach(file -> all.read(file, ShownPath.below(configuration.root(), file), file.resolveSibling(LISTS)));
            } catch (IOException | UncheckedIOException e) {
                all.errors.add(unreadable(shown, e));
            }
        }
        return all.errors.isEmpty() ? Checked.of(all.items) : Checked.refused(all.errors);
    }

    /** The items read so far. */
    List<ExceptionItem> items() {
        return items;
    }

    /** What was wrong so far. */
    List<Diagnostic> errors() {
        return errors;
    }

    /**
     * Reads a file.
     *
     * @param shown what messages call it
     * @param lists the folder of the value lists; it need not exist
     */
    void read(Path file, String shown, Path lists) {
        text(file, shown).ifPresent(text -> {
            Checked<List<ExceptionItem>> read = ExceptionFile.read(text, id -> list(lists, id));
            errors.addAll(read.errors());
            items.addAll(read.ok() ? read.value() : List.of());
        });
    }

    /** A value list in a file of its id, one value a line; the file may have an ending of its own. */
    private Optional<List<String>> list(Path lists, String id) {
        for (String name : id.indexOf('\0') < 0 ? List.of(id, id + ".txt", id + ".csv") : List.<String>of()) {
            Path file = lists.resolve(name).normalize();
            if (file.startsWith(lists.normalize()) && Files.isRegularFile(file)) {
                return Optional.of(text(file, LISTS + "/" + name).stream().flatMap(text -> text.text().lines()).map(String::strip)
                        .filter(line -> !line.isEmpty()).toList());
            }
        }
        return Optional.empty();
    }

    private Optional<SourceText> text(Path file, String shown) {
        try {
            Checked<SourceText> text = Utf8.decode(shown, Files.readAllBytes(file));
            errors.addAll(text.errors());
            return text.errors().isEmpty() ? Optional.of(text.value()) : Optional.empty();
        } catch (IOException e) {
            errors.add(unreadable(shown, e));
            return Optional.empty();
        }
    }

    private static Diagnostic unreadable(String shown, Exception e) {
        return Place.of(new SourceText(shown, "")).error("fixture-unreadable", "the file cannot be read: " + e.getMessage(), null);
    }
}
