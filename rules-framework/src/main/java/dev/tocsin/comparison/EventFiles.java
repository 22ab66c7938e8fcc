package dev.tocsin.comparison;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.event.EventInput;
import dev.tocsin.source.ShownPath;
import dev.tocsin.testing.Specimen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The events that a comparison runs rules on, each file of them once. */
final class EventFiles {
    static final String BENIGN = "benign";
    /** No folder of a rule is called so. */
    static final String CORPUS = "(corpus)";

    private EventFiles() {
    }

    /**
     * The fixtures of the working tree, those of the base that it does not have, and further files; named as messages show them: a
     * file of the base with the base before it, as git does.
     *
     * @param fixtures what messages call the folder of the fixtures
     * @param ref what they call the base
     * @param root what the names of further files are relative to
     */
    static List<Specimen> all(List<Specimen> now, List<Specimen> then, String fixtures, String ref, List<Path> more, Path root) {
        List<Specimen> all = new ArrayList<>();
        Set<Map.Entry<Boolean, Fingerprint>> known = new HashSet<>();
        now.forEach(specimen -> {
            known.add(Map.entry(specimen.benign(), specimen.content()));
            all.add(named(specimen, fixtures + "/" + specimen.name()));
        });
        then.stream().filter(specimen -> known.add(Map.entry(specimen.benign(), specimen.content())))
                .forEach(specimen -> all.add(named(specimen, ref + ":" + fixtures + "/" + specimen.name())));
        more.forEach(path -> files(path).forEach(file -> {
            String name = ShownPath.below(root, file);
            all.add(new Specimen(name, CORPUS, Map.of(), List.of(new EventInput.File(name, file))));
        }));
        return all;
    }

    private static Specimen named(Specimen specimen, String name) {
        List<EventInput> inputs = specimen.inputs().stream().<EventInput>map(input -> input instanceof EventInput.File file
                ? new EventInput.File(name, file.path()) : input instanceof EventInput.Bytes bytes
                ? new EventInput.Bytes(name, bytes.firstLine(), bytes.bytes()) : input).toList();
        return new Specimen(name, specimen.owner(), specimen.types(), inputs);
    }

    /** Events files below a folder, or the file itself; a path that does not exist stands for itself, so that it is told. */
    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches("[^.].*\\.(ndjson|jsonl|json)"))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
