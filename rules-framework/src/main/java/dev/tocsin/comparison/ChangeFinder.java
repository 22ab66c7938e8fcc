package dev.tocsin.comparison;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.testing.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares a repository with a base: which rules are different, and what that does to their alerts. */
public final class ChangeFinder {
    private final Base base;
    private final Configuration current;
    private final RuleSet rules;
    private final Schemas schemas;
    private final List<Path> corpus;
    private final Selection selection;

    /**
     * @param current the configuration of the working tree
     * @param rules its rules and hunts
     * @param schemas the fields that it knows
     * @param corpus more events to run both sides on: NDJSON files, or folders of them
     * @param selection which rules, by what they are called on either side
     */
    public ChangeFinder(Base base, Configuration current, RuleSet rules, Schemas schemas, List<Path> corpus, Selection selection) {
        this.base = base;
        this.current = current;
        this.rules = rules;
        this.schemas = schemas;
        this.corpus = List.copyOf(corpus);
        this.selection = selection;
    }

    /** Everything that is different. */
    public Changes find() {
        Schemas before = base.schemas(schemas);
        boolean surroundings = !SurroundingFiles.same(base.configuration(), current);
        RuleComparison texts = new RuleComparison(schemas, !surroundings);
        List<Pairs.Pair> all = Pairs.of(base.rules(), rules).all().stream()
                .filter(pair -> pair.was().filter(selection::selects).isPresent() || pair.is().filter(selection::selects).isPresent())
                .toList();
        List<Pairs.Pair> different = all.stream().filter(pair -> surroundings || !pair.sameText() || renamed(pair)).toList();
        AlertComparison alerts = new AlertComparison(base, before, current, rules, schemas, corpus);
        List<RuleChange> changes = different.parallelStream().map(pair -> texts.of(pair).with(alerts.of(pair)))
                .filter(change -> change.kind() != RuleChange.Kind.AFFECTED || !change.alerts().same()).toList();
        List<String> notes = new ArrayList<>();
        base.warnings().forEach(warning -> notes.add(warning.source().name() + ": " + warning.message()));
        notes.addAll(alerts.notes());
        return new Changes(base.ref(), base.commit(), changes, all.size() - changes.size(), alerts.fixtures(), alerts.events(), notes);
    }

    private static boolean renamed(Pairs.Pair pair) {
        RuleFile was = pair.before();
        RuleFile is = pair.after();
        return was == null || is == null || !was.source().name().equals(is.source().name());
    }
}
