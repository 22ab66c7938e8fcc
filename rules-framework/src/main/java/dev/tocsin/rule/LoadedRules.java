package dev.tocsin.rule;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.rule.toml.TomlDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules with the files that they were read from, so that files which did not change need not be read again. Immutable. */
public final class LoadedRules {
    /** No files at all. */
    public static final LoadedRules NOTHING = new LoadedRules(new RuleSources(List.of(), List.of()), Map.of());

    private final RuleSources sources;
    private final Map<Fingerprint, Content> contents;
    private final RuleSet rules;

    private LoadedRules(RuleSources sources, Map<Fingerprint, Content> contents) {
        this.sources = sources;
        this.contents = contents;
        List<Content> sorted = sources.files().stream().map(source -> contents.get(source.fingerprint())).toList();
        this.rules = new RuleSet(sorted.stream().flatMap(c -> c.file().stream()).toList(), sources.problems(),
                sorted.stream().filter(c -> c.file().isEmpty()).map(Content::document).toList());
    }

    /** What a file holds; no rule file for one that is neither rule nor hunt and is not meant to be one. */
    record Content(TomlDocument document, Optional<RuleFile> file) {
    }

    /** The rules of some files, of which those that are as they were are not read. */
    static LoadedRules of(RuleSources sources, LoadedRules before, RuleLoader loader) {
        List<Content> read = sources.files().parallelStream().map(source -> {
            Content known = before.contents.get(source.fingerprint());
            return known == null ? loader.content(source) : known;
        }).toList();
        Map<Fingerprint, Content> contents = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            contents.put(sources.files().get(i).fingerprint(), read.get(i));
        }
        return new LoadedRules(sources, contents);
    }

    /** The files. */
    public RuleSources sources() {
        return sources;
    }

    /** What was read from them. */
    public RuleSet rules() {
        return rules;
    }
}
