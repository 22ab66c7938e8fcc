package dev.tocsin.docs.site;

import dev.tocsin.lint.Finding;
import dev.tocsin.lint.LintResult;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.testing.Exhibit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that has a page, and who belongs to whom. Immutable once made. */
final class Catalog {
    private static final Comparator<Entry> BY_TITLE =
            Comparator.comparing((Entry e) -> e.title().toLowerCase(Locale.ROOT)).thenComparing(Entry::page);

    private final SiteMaterial material;
    private final List<Entry> entries;
    private final Map<Entry, Integer> order = new HashMap<>();
    private final TechniqueMap techniques;
    private final SortedMap<String, List<Entry>> sources = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(s -> s));
    private final Map<String, String> sourcePages = new TreeMap<>();
    private final Map<String, Entry> byFile;
    private final Map<String, List<Finding>> findings;
    private final Map<String, List<LintResult.Waived>> waived;

    Catalog(SiteMaterial material) {
        this.material = material;
        List<RuleFile> files = material.rules().files().stream().filter(RuleFile::usable)
                .filter(f -> f.rule().isPresent() || f.hunt().isPresent()).toList();
        List<Map.Entry<String, RuleFile>> pages = new ArrayList<>(PageNames.of(files).entrySet());
        this.entries = pages.parallelStream().map(p -> Entry.of(p.getValue(), p.getKey())).sorted(BY_TITLE).toList();
        entries.forEach(e -> order.put(e, order.size()));
        this.techniques = new TechniqueMap(material.attack(), entries.stream().filter(e -> !e.file().deprecated()).toList());
        PageNames names = new PageNames();
        entries.forEach(e -> e.sources().forEach(s -> sources.computeIfAbsent(s, k -> new ArrayList<>()).add(e)));
        sources.keySet().forEach(s -> sourcePages.put(s, names.page("sources", s.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-"), s)));
        this.byFile = entries.stream().collect(Collectors.toMap(e -> e.file().source().name(), e -> e, (a, b) -> a));
        this.findings = material.lint().findings().stream().collect(Collectors.groupingBy(f -> f.diagnostic().source().name()));
        this.waived = material.lint().waivedFindings().stream().collect(Collectors.groupingBy(w -> w.finding().diagnostic().source().name()));
    }

    SiteMaterial material() {
        return material;
    }

    /** Rules and hunts by their names. */
    List<Entry> entries() {
        return entries;
    }

    /** Rules by their names, deprecated ones included. */
    List<Entry> rules() {
        return entries.stream().filter(Entry::isRule).toList();
    }

    /** Rules that are in use, by their names. */
    List<Entry> activeRules() {
        return entries.stream().filter(e -> e.isRule() && !e.file().deprecated()).toList();
    }

    List<Entry> hunts() {
        return entries.stream().filter(e -> !e.isRule()).toList();
    }

    TechniqueMap techniques() {
        return techniques;
    }

    /** The rules and hunts of each data source. */
    SortedMap<String, List<Entry>> sources() {
        return sources;
    }

    /** The page of a data source. */
    String sourcePage(String source) {
        return sourcePages.get(source);
    }

    /** The page of a check. */
    static String checkPage(String id) {
        return "checks/" + id + ".html";
    }

    /** Whether there is a check of this id. */
    boolean hasCheck(String id) {
        return Checks.byId(id).isPresent();
    }

    /** What has a file of this name, or null. */
    Entry entry(String file) {
        return byFile.get(file);
    }

    List<Finding> findings(Entry entry) {
        return findings.getOrDefault(entry.file().source().name(), List.of());
    }

    List<LintResult.Waived> waived(Entry entry) {
        return waived.getOrDefault(entry.file().source().name(), List.of());
    }

    List<Exhibit> exhibits(Entry entry) {
        return material.exhibits().getOrDefault(entry.file().source().name(), List.of());
    }

    List<SiteMaterial.Change> changes(Entry entry) {
        return material.changes().getOrDefault(entry.file().source().name(), List.of());
    }

    /** Others that share techniques, those that share most first. */
    List<Entry> related(Entry entry) {
        Map<Entry, Integer> shared = new HashMap<>();
        for (String id : entry.techniques()) {
            techniques.today(id).ifPresent(t -> {
                Set<Entry> others = new LinkedHashSet<>(techniques.naming(t));
                others.forEach(o -> shared.merge(o, t.id().indexOf('.') > 0 ? 3 : 1, Integer::sum));
            });
        }
        shared.remove(entry);
        shared.replaceAll((other, weight) -> weight * 2 + (other.sources().stream().anyMatch(entry.sources()::contains) ? 1 : 0));
        return shared.keySet().stream().sorted(Comparator.comparing((Entry e) -> -shared.get(e)).thenComparing(order::get)).toList();
    }
}
