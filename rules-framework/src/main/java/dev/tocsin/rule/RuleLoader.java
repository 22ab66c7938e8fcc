package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlMemory;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.source.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Reads the rules and hunts of folders, several files at a time. Never throws for what a folder holds. */
public final class RuleLoader {
    /** The id of what is said about folders and files that cannot be read. */
    public static final String UNREADABLE = "file-unreadable";
    /** The longest file that is read; the longest rule that we know of has 54 kB. */
    private static final long LONGEST = 16 << 20;

    private final Path base;
    private final TomlMemory memory;

    /** @param base the folder that names in messages are relative to */
    public RuleLoader(Path base) {
        this(base, TomlMemory.NONE);
    }

    /** A loader that remembers how files were read in earlier runs. */
    public RuleLoader(Path base, TomlMemory memory) {
        this.base = base.toAbsolutePath().normalize();
        this.memory = memory;
    }

    /** Reads all files below folders; a path may also name one file. */
    public RuleSet load(List<Path> folders) {
        return load(sources(folders));
    }

    /** The files below folders, whatever they hold; a path may also name one file. */
    public RuleSources sources(List<Path> folders) {
        return sources(folders, new RuleSources(List.of(), List.of()), Set.of());
    }

    /**
     * The files below folders, of which those are not read again that have the size and date of before.
     *
     * @param touched files that are read in any case
     */
    public RuleSources sources(List<Path> folders, RuleSources before, Set<Path> touched) {
        Map<Path, RuleSources.Source> known = new HashMap<>();
        before.files().stream().filter(source -> !touched.contains(source.file())).forEach(source -> known.put(source.file(), source));
        FileTree tree = new FileTree(this::name);
        folders.forEach(tree::add);
        List<Diagnostic> problems = new ArrayList<>(tree.problems());
        List<Outcome> outcomes = tree.files().parallelStream().map(found -> source(found, known.get(found.file()))).toList();
        outcomes.stream().flatMap(o -> o.problem().stream()).forEach(problems::add);
        problems.sort(Diagnostic.ORDER);
        return new RuleSources(outcomes.stream().flatMap(o -> o.source().stream())
                .sorted(Comparator.comparing(RuleSources.Source::name)).toList(), problems);
    }

    /** Reads files that were found. */
    public RuleSet load(RuleSources sources) {
        return load(sources, LoadedRules.NOTHING).rules();
    }

    /** Reads files that were found, less those that were read before and are as they were. */
    public LoadedRules load(RuleSources sources, LoadedRules before) {
        return LoadedRules.of(sources, before, this);
    }

    private record Outcome(Optional<RuleSources.Source> source, Optional<Diagnostic> problem) {
    }

    private Outcome source(FileTree.Found found, RuleSources.Source known) {
        String name = name(found.file());
        try {
            BasicFileAttributes attributes = Files.readAttributes(found.file(), BasicFileAttributes.class);
            String stamp = attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " " + attributes.fileKey();
            if (known != null && known.stamp().equals(stamp) && known.path().equals(found.path()) && known.name().equals(name)) {
                return new Outcome(Optional.of(known), Optional.empty());
            }
            if (attributes.size() > LONGEST) {
                return new Outcome(Optional.empty(), Optional.of(problem(name, "the file is longer than 16 MB; no rule is", null)));
            }
            byte[] bytes = Files.readAllBytes(found.file());
            return new Outcome(Optional.of(RuleSources.Source.of(found.file(), found.path(), name, stamp, bytes)), Optional.empty());
        } catch (IOException | SecurityException e) {
            return new Outcome(Optional.empty(), Optional.of(problem(name, "the file cannot be read: " + reason(e), null)));
        }
    }

    LoadedRules.Content content(RuleSources.Source source) {
        Checked<SourceText> text = Utf8.decode(source.name(), source.bytes());
        TomlDocument document = memory.read(text.value(), source.content());
        return new LoadedRules.Content(document, RuleFileReader.read(document, source.file(), source.path(), text.diagnostics()));
    }

    private String name(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) && !absolute.equals(base) ? base.relativize(absolute) : path;
        return shown.toString().replace('\\', '/');
    }

    static String reason(Exception e) {
        String words = switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "access is denied";
            case "NoSuchFileException" -> "it does not exist";
            case "FileSystemLoopException" -> "it is a link to itself";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
        return words;
    }

    static Diagnostic problem(String name, String message, String fix) {
        return new Diagnostic(Level.ERROR, UNREADABLE, new SourceText(name, ""), Span.at(0), message, fix);
    }
}
