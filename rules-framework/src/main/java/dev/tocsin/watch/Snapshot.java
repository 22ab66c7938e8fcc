package dev.tocsin.watch;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.rule.RuleSources;
import dev.tocsin.source.ShownPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What the files of a repository hold, by the names that messages call them. */
final class Snapshot {
    private static final Held FOLDER = new Held(0, 0, Ingredients.of("folder").fingerprint());

    private final Map<String, Held> files = new TreeMap<>();

    /** The size and date of a file spare reading it when it is as before. */
    private record Held(long size, long date, Fingerprint content) {
    }

    static Snapshot empty() {
        return new Snapshot();
    }

    static Snapshot of(Configuration configuration, RuleSources sources, Snapshot before, Set<Path> touched) {
        Snapshot now = new Snapshot();
        sources.files().forEach(source -> now.files.put(source.name(), new Held(0, 0, source.content())));
        now.files.put(configuration.source().name(), new Held(0, 0, configuration.fingerprint()));
        now.add(configuration, configuration.fixtures(), before, touched);
        configuration.namedPaths().forEach(path -> now.add(configuration, path, before, touched));
        return now;
    }

    private void add(Configuration configuration, Path root, Snapshot before, Set<Path> touched) {
        try {
            Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    files.put(ShownPath.below(configuration.root(), folder) + "/", FOLDER);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = ShownPath.below(configuration.root(), file);
                    files.put(name, held(file, attributes, touched.contains(file) ? null : before.files.get(name)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException problem) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("every failure of a visit is passed over", e);
        }
    }

    private static Held held(Path file, BasicFileAttributes attributes, Held before) {
        long date = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        boolean same = before != null && before.size() == attributes.size() && before.date() == date;
        return same ? before : new Held(attributes.size(), date, Ingredients.of("file").file(file).fingerprint());
    }

    /** What became of each file that is not as it was, sorted by name; of a folder only when nothing in it says so. */
    List<Change> since(Snapshot before) {
        List<Change> changes = new ArrayList<>();
        files.forEach((name, held) -> {
            Held old = before.files.get(name);
            if (old == null) {
                changes.add(new Change(name, Change.Kind.ADDED));
            } else if (!old.content().equals(held.content())) {
                changes.add(new Change(name, Change.Kind.CHANGED));
            }
        });
        before.files.keySet().stream().filter(name -> !files.containsKey(name)).forEach(name ->
                changes.add(new Change(name, Change.Kind.REMOVED)));
        changes.sort(Comparator.comparing(Change::file));
        return IntStream.range(0, changes.size()).filter(i -> !changes.get(i).file().endsWith("/") || i + 1 == changes.size()
                || !changes.get(i + 1).file().startsWith(changes.get(i).file())).mapToObj(changes::get).toList();
    }
}
