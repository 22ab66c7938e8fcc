package dev.tocsin.docs;

import dev.tocsin.docs.html.Address;
import dev.tocsin.reference.Attack;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that is published of a repository of rules and hunts. */
public final class Pages {
    private Pages() {
    }

    /**
     * The text of every page by its path below the folder, sorted: a page of Markdown for each rule and hunt, {@code index.md},
     * {@code coverage.md}, layers for the ATT&amp;CK Navigator in {@code navigator/}, and {@code coverage.svg}. Lines end with a line feed. What the
     * files say is made harmless: no HTML of theirs, and no link but of http, https and relative ones, reaches a page.
     *
     * @param set files with errors have no page; the caller says what is wrong with them
     * @param folder where the pages will lie; links to the files are relative to it
     */
    public static SortedMap<String, String> of(RuleSet set, Path folder) {
        return of(set, folder, Attack.enterprise());
    }

    /** The same, with the coverage of a version of ATT&amp;CK. */
    public static SortedMap<String, String> of(RuleSet set, Path folder, Attack attack) {
        List<RuleFile> files = set.files().stream().filter(RuleFile::usable).filter(f -> f.rule().isPresent() || f.hunt().isPresent())
                .toList();
        Map<String, RuleFile> names = PageNames.of(files);
        SortedMap<String, String> pages = new TreeMap<>();
        Path root = folder.toAbsolutePath().normalize();
        names.forEach((name, file) -> pages.put(name, page(file, source(root.resolve(name), file))));
        pages.put(PageNames.INDEX, IndexPage.of(names));
        pages.put(CoveragePage.PATH, CoveragePage.of(AttackCoverage.of(set.rules(), attack)));
        pages.putAll(attack(set.rules(), attack));
        return Collections.unmodifiableSortedMap(pages);
    }

    /** The layers for the ATT&amp;CK Navigator in {@code navigator/} and {@code coverage.svg}, by their paths. */
    public static Map<String, String> attack(List<Rule> rules, Attack attack) {
        Map<String, String> files = new TreeMap<>(NavigatorLayers.of(rules, attack));
        files.put("coverage.svg", CoverageBadge.of(AttackCoverage.of(rules, attack).techniques()));
        return files;
    }

    private static String page(RuleFile file, Optional<String> source) {
        return file.rule().map(rule -> RulePage.of(rule, source)).orElseGet(() -> HuntPage.of(file.hunt().orElseThrow(), source));
    }

    private static Optional<String> source(Path page, RuleFile file) {
        return Address.relative(page.getParent(), file.file().toAbsolutePath().normalize());
    }
}
