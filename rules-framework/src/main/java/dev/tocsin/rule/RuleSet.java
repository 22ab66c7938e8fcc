package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of rules folders, sorted by name.
 *
 * @param files every TOML file that is a rule or a hunt, or should be one
 * @param problems what is wrong with the folders themselves: missing ones, unreadable files, circles of links
 * @param companions TOML files beside them that are meant to be something else: exceptions, actions and connectors
 */
public record RuleSet(List<RuleFile> files, List<Diagnostic> problems, List<TomlDocument> companions) {
    /** Copies the lists. */
    public RuleSet {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        companions = List.copyOf(companions);
    }

    /** Rules and hunts with nothing beside them. */
    public RuleSet(List<RuleFile> files, List<Diagnostic> problems) {
        this(files, problems, List.of());
    }

    /** The rules that can be used: without errors, and not deprecated. */
    public List<Rule> rules() {
        return files.stream().filter(RuleFile::usable).flatMap(f -> f.rule().stream()).filter(r -> !r.deprecated()).toList();
    }

    /** The hunts that can be used. */
    public List<Hunt> hunts() {
        return files.stream().filter(RuleFile::usable).flatMap(f -> f.hunt().stream()).toList();
    }

    /** The rule with an id, whether it can be used or not. */
    public Optional<RuleFile> byId(String id) {
        return files.stream().filter(f -> f.rule().map(Rule::id).equals(Optional.of(id))).findFirst();
    }

    /** All that was said about folders and files, sorted. */
    public List<Diagnostic> diagnostics() {
        return Stream.concat(problems.stream(), files.stream().flatMap(f -> f.diagnostics().stream()))
                .sorted(Diagnostic.ORDER).toList();
    }
}
