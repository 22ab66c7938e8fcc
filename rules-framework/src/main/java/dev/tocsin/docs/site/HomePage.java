package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.docs.html.SeverityPicture;
import dev.tocsin.reference.AttackEntry;
import dev.tocsin.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page that people see first: figures, how severe rules are, what they cover, what changed last. */
final class HomePage {
    private static final int NEWEST = 10;
    private final Here here = new Here(SitePaths.HOME);
    private final Catalog catalog;

    HomePage(Catalog catalog) {
        this.catalog = catalog;
    }

    Fragment main() {
        Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
        catalog.activeRules().forEach(e -> e.severity().ifPresent(s -> severities.merge(s, 1, Integer::sum)));
        return Fragment.of(Element.of("h1").add(catalog.material().name()).end(),
                Blocks.paragraph("lead", "Detection rules and hunts, with the proof that they work: every page is made from the files that are tested."),
                figures(), Element.of("div", "halves").add(
                        Blocks.section("severity", "Severity", SeverityPicture.of(severities), counts("Language", "Rules in each language", Entry::language)),
                        Blocks.section("types", "Rule types", counts("Rule type", "Rules of each type", Entry::type)),
                        Blocks.section("coverage", "ATT&CK coverage", coverage()),
                        Blocks.section("newest", "Newest changes", newest())).end());
    }

    private Fragment figures() {
        Figures figures = Figures.of(catalog);
        return Element.of("ul", "figures").add(
                figure(SitePaths.RULES, figures.rules(), "rules"),
                figure(SitePaths.HUNTS, figures.hunts(), "hunts"),
                figure(SitePaths.RULES, figures.tested(), "rules with fixtures"),
                figure(SitePaths.RULES, figures.passed(), "of " + Words.count(figures.cases(), "case") + " pass"),
                figure(SitePaths.MATRIX, figures.covered(), "of " + figures.techniques() + " techniques"),
                figure(SitePaths.CHECKS, figures.findings(), "lint findings")).end();
    }

    private Fragment figure(String page, long number, String words) {
        return Element.of("li").add(Element.of("a").href(here.to(page)).add(Element.of("b").add(String.valueOf(number)).end(),
                Fragment.text(" " + words)).end()).end();
    }

    private Fragment counts(String title, String caption, Function<Entry, String> kind) {
        Map<String, Long> counts = catalog.activeRules().stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
        long all = catalog.activeRules().size();
        List<List<Fragment>> rows = counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(c -> List.of(Fragment.text(c.getKey()), Fragment.text(c.getValue().toString()), Blocks.bar(c.getValue(), all))).toList();
        return Blocks.table("counts", caption, List.of(title, "Rules", "Share"), rows);
    }

    private Fragment coverage() {
        List<List<Fragment>> rows = new ArrayList<>();
        for (AttackEntry tactic : catalog.techniques().tactics()) {
            List<AttackEntry> techniques = catalog.techniques().techniques(tactic);
            long covered = techniques.stream().filter(t -> !catalog.techniques().cell(t, tactic).isEmpty()).count();
            rows.add(List.of(Fragment.text(tactic.name()), Fragment.text(covered + " of " + techniques.size()),
                    Blocks.bar(covered, techniques.size())));
        }
        return Fragment.of(Blocks.table("counts", "Techniques with a rule, tactic by tactic", List.of("Tactic", "Techniques", "Share"), rows),
                Element.of("p").add(here.link(SitePaths.MATRIX, "The whole matrix")).end());
    }

    private Fragment newest() {
        boolean history = !catalog.material().changes().isEmpty();
        List<List<Fragment>> rows = catalog.entries().stream().filter(e -> day(e).isPresent())
                .sorted(Comparator.comparing((Entry e) -> day(e).orElse("")).reversed()).limit(NEWEST)
                .map(e -> history ? List.of(here.link(e), RuleFacts.day(day(e).orElse("")), what(e))
                        : List.of(here.link(e), RuleFacts.day(day(e).orElse("")))).toList();
        return rows.isEmpty() ? Blocks.paragraph("No file says when it was changed.")
                : Blocks.table("newest", "Rules and hunts that changed last", history ? List.of("Name", "Day", "Change") : List.of("Name", "Day"), rows);
    }

    /** The day of the last commit; without a history, what the file says. */
    private Optional<String> day(Entry entry) {
        return catalog.changes(entry).stream().findFirst().map(c -> c.date().toString()).or(entry::updated);
    }

    private Fragment what(Entry entry) {
        return Fragment.text(catalog.changes(entry).stream().findFirst().map(SiteMaterial.Change::subject).orElse(""));
    }
}
