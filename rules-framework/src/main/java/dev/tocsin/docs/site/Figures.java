package dev.tocsin.docs.site;

import dev.tocsin.testing.Exhibit;
import dev.tocsin.testing.Outcome;
import java.util.List;

/**
 * What a repository comes to, in numbers.
 *
 * @param rules rules that are in use
 * @param tested those of them that have cases
 * @param cases the cases of all rules and hunts
 * @param passed those of them that came out as they should
 * @param techniques all techniques of ATT&amp;CK that there are today, without sub-techniques
 * @param covered those of them that a rule in use names
 * @param findings what the linter found
 */
public record Figures(int rules, int hunts, long tested, int cases, long passed, int techniques, long covered, int findings) {
    /** Counts them. */
    public static Figures of(SiteMaterial material) {
        return of(new Catalog(material));
    }

    static Figures of(Catalog catalog) {
        List<Exhibit> exhibits = catalog.entries().stream().flatMap(e -> catalog.exhibits(e).stream()).toList();
        TechniqueMap map = catalog.techniques();
        return new Figures(catalog.activeRules().size(), catalog.hunts().size(),
                catalog.activeRules().stream().filter(e -> !catalog.exhibits(e).isEmpty()).count(), exhibits.size(),
                exhibits.stream().filter(e -> e.verdict().outcome() == Outcome.PASSED).count(), map.techniques().size(), map.covered(),
                catalog.material().lint().findings().size());
    }
}
