package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A TOML file of a rules folder as it was read.
 *
 * @param file where it is
 * @param path the file below its rules folder, with forward slashes
 * @param document its tree
 * @param rule the rule, when the file has one, even if it has errors
 * @param hunt the hunt, when the file has one, even if it has errors
 * @param diagnostics what makes it unusable, in the order of the file
 */
public record RuleFile(Path file, String path, TomlDocument document, Optional<Rule> rule, Optional<Hunt> hunt,
        List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public RuleFile {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Its text. */
    public SourceText source() {
        return document.source();
    }

    /** Whether it can be used: there is no error. */
    public boolean usable() {
        return diagnostics.stream().noneMatch(d -> d.level() == Level.ERROR);
    }

    /** Whether it is kept for the record only. */
    public boolean deprecated() {
        return rule.map(Rule::deprecated).orElse(false);
    }

    @Override
    public String toString() {
        return source().name();
    }
}
