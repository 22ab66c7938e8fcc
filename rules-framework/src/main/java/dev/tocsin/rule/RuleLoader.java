package dev.tocsin.rule;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import dev.tocsin.source.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the rules and hunts of folders, several files at a time. Never throws for what a folder holds. */
public final class RuleLoader {
    /** The id of what is said about folders and files that cannot be read. */
    public static final String UNREADABLE = "file-unreadable";
    /** The longest file that is read; the longest rule that we know of has 54 kB. */
    private static final long LONGEST = 16 << 20;

    private final Path base;

    /** @param base the folder that names in messages are relative to */
    public RuleLoader(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    /** Reads all files below folders; a path may also name one file. */
    public RuleSet load(List<Path> folders) {
        FileTree tree = new FileTree(this::name);
        folders.forEach(tree::add);
        List<Diagnostic> problems = new ArrayList<>(tree.problems());
        List<Outcome> outcomes = tree.files().parallelStream().map(this::read).toList();
        outcomes.stream().flatMap(o -> o.problem().stream()).forEach(problems::add);
        problems.sort(Diagnostic.ORDER);
        List<RuleFile> files = outcomes.stream().flatMap(o -> o.file().stream())
                .sorted(Comparator.comparing(f -> f.source().name())).toList();
        return new RuleSet(files, problems);
    }

    private record Outcome(Optional<RuleFile> file, Optional<Diagnostic> problem) {
    }

    private Outcome read(FileTree.Found found) {
        String name = name(found.file());
        try {
            if (Files.size(found.file()) > LONGEST) {
                return new Outcome(Optional.empty(), Optional.of(problem(name, "the file is longer than 16 MB; no rule is", null)));
            }
            Checked<SourceText> text = Utf8.decode(name, Files.readAllBytes(found.file()));
            return new Outcome(RuleFileReader.read(text.value(), found.file(), found.path(), text.diagnostics()), Optional.empty());
        } catch (IOException | SecurityException e) {
            return new Outcome(Optional.empty(), Optional.of(problem(name, "the file cannot be read: " + reason(e), null)));
        }
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
