package dev.tocsin.configuration;

import dev.tocsin.source.Span;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Findings that are known and accepted.
 *
 * @param check the id of the check
 * @param paths patterns of files below the repository, with {@code *} and {@code **}
 * @param reason why; never blank
 * @param expires the last day on which it holds; empty for ever
 * @param span where it stands in {@code tocsin.toml}
 */
public record Waiver(String check, List<String> paths, String reason, Optional<LocalDate> expires, Span span) {
    /** Copies the list. */
    public Waiver {
        paths = List.copyOf(paths);
    }

    /** Whether it speaks of a file. {@code name} is relative to the repository, with forward slashes. */
    public boolean covers(String name) {
        return paths.stream().anyMatch(p -> matcher(p).matches(Path.of(name)));
    }

    /** What is wrong with a pattern; empty when nothing is. */
    static Optional<String> objection(String pattern) {
        try {
            matcher(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }
}
