package dev.tocsin.lint;

import dev.tocsin.lint.check.Checks;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleFileReader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Mends, in memory, all that a machine can mend in a set of files, until there is nothing left to mend; so that a second run
 * changes nothing.
 */
public final class RuleFixer {
    /** One edit may make way for another; more rounds than this would mean two checks that undo each other. */
    private static final int MOST_ROUNDS = 20;

    private final Function<List<Check>, Linter> linters;
    private final Set<String> named;
    private final Predicate<RuleFile> chosen;
    private final Map<String, RuleFile> files = new TreeMap<>();
    private final Map<String, SourceText> before = new HashMap<>();
    private final Map<String, List<Finding>> mended = new LinkedHashMap<>();
    private final Set<String> refused = new TreeSet<>();

    private RuleFixer(Function<List<Check>, Linter> linters, Set<String> named, Predicate<RuleFile> chosen) {
        this.linters = linters;
        this.named = named;
        this.chosen = chosen;
    }

    /**
     * What was mended and what was not.
     *
     * @param files the files that change, sorted by name, each with the findings that are mended
     * @param left what is found in the files as they are then, sorted
     * @param refused names of files that no edit was applied to, because they are no TOML, are no UTF-8, or an edit would have
     *     made them so
     */
    public record Result(List<Fixer.Fixed> files, List<Finding> left, Set<String> refused) {
        /** Copies the collections. */
        public Result {
            files = List.copyOf(files);
            left = List.copyOf(left);
            refused = Set.copyOf(refused);
        }
    }

    /**
     * Mends files.
     *
     * @param linters makes a linter of some checks
     * @param chosen which files may change
     * @param named the checks whose findings are mended; empty for all whose edits are safe
     */
    public static Result fix(Function<List<Check>, Linter> linters, RuleSet rules, Predicate<RuleFile> chosen, Set<String> named) {
        return new RuleFixer(linters, Set.copyOf(named), chosen).fix(rules);
    }

    private Result fix(RuleSet rules) {
        rules.files().forEach(file -> {
            files.put(file.source().name(), file);
            before.put(file.source().name(), file.source());
        });
        Linter full = linters.apply(Checks.all());
        List<Finding> left = full.lint(rules, chosen).findings();
        List<Finding> found = left;
        Linter again = linters.apply(Checks.all().stream().filter(c -> mends(c.about())).toList());
        for (int round = 0; round < MOST_ROUNDS && apply(found); round++) {
            found = again.lint(new RuleSet(List.copyOf(files.values()), rules.problems(), rules.companions()), chosen).findings();
        }
        if (!mended.isEmpty()) {
            left = full.lint(new RuleSet(List.copyOf(files.values()), rules.problems(), rules.companions()), chosen).findings();
        }
        List<Fixer.Fixed> fixed = mended.entrySet().stream().map(e -> new Fixer.Fixed(before.get(e.getKey()),
                files.get(e.getKey()).source().text(), e.getValue())).filter(f -> !f.text().equals(f.source().text()))
                .sorted(Comparator.comparing(f -> f.source().name())).toList();
        return new Result(fixed, left, refused);
    }

    private boolean mends(About about) {
        return named.isEmpty() ? about.mending() == About.Mending.SAFE : named.contains(about.id());
    }

    /** Whether any file changed. */
    private boolean apply(List<Finding> found) {
        List<Finding> wanted = found.stream().filter(f -> !f.edits().isEmpty() && files.containsKey(f.diagnostic().source().name()))
                .filter(f -> Checks.byId(f.diagnostic().id()).filter(c -> mends(c.about())).isPresent()).toList();
        boolean changed = false;
        for (Fixer.Fixed fixed : Fixer.fix(wanted)) {
            changed |= take(fixed);
        }
        return changed;
    }

    private boolean take(Fixer.Fixed fixed) {
        String name = fixed.source().name();
        if (refused.contains(name)) {
            return false;
        }
        RuleFile old = files.get(name);
        Optional<RuleFile> now = sound(old) ? RuleFileReader.read(new SourceText(name, fixed.text()), old.file(), old.path(), List.of())
                : Optional.empty();
        if (now.filter(n -> sound(n) && (n.usable() || !old.usable())).isEmpty()) {
            refused.add(name);
            return false;
        }
        files.put(name, now.get());
        mended.computeIfAbsent(name, n -> new ArrayList<>()).addAll(fixed.findings());
        return true;
    }

    /** Whether the places of its findings can be relied on. */
    private static boolean sound(RuleFile file) {
        return file.document().whole()
                && file.diagnostics().stream().noneMatch(d -> d.level() == Level.ERROR && d.id().equals(Utf8.ENCODING));
    }

    /** How many findings of each check there are, by id. */
    public static Map<String, Long> counts(List<Finding> findings) {
        Map<String, Long> counts = new TreeMap<>();
        findings.stream().map(Finding::diagnostic).map(Diagnostic::id).forEach(id -> counts.merge(id, 1L, Long::sum));
        return counts;
    }
}
