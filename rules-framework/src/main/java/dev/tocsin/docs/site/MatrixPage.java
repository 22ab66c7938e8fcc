package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.reference.AttackEntry;
import java.util.Collection;
import java.util.List;

/** The matrix of ATT&amp;CK: a column for each tactic, its techniques with the number of rules, sub-techniques folded. */
final class MatrixPage {
    private final Here here = new Here(SitePaths.MATRIX);
    private final TechniqueMap map;
    private final Collection<String> layers;

    /** @param layers paths of the layers for the ATT&amp;CK Navigator below the site */
    MatrixPage(Catalog catalog, Collection<String> layers) {
        this.map = catalog.techniques();
        this.layers = layers;
    }

    Fragment main() {
        long all = map.techniques().size();
        Element matrix = Element.of("div", "matrix");
        map.tactics().forEach(tactic -> matrix.add(column(tactic)));
        return Fragment.of(Element.of("h1").add("ATT&CK coverage").end(),
                Blocks.paragraph("lead", map.covered() + " of " + all + " techniques of ATT&CK " + map.version() + " have a rule. The number is how many rules name a technique, or "
                        + "a sub-technique of it, as a way to the tactic."),
                legend(), Element.of("div", "matrix-scroll").with("role", "region").with("tabindex", "0")
                        .with("aria-label", "ATT&CK matrix, scrolls sideways").add(matrix.end()).end(), layers());
    }

    /** Layers are files to be taken into the Navigator, so they have the names of files. */
    private Fragment layers() {
        return Blocks.section("layers", "Layers for the ATT&CK Navigator", Element.of("ul", "uncovered").add(
                layers.stream().map(l -> Element.of("li").add(here.link(l, l.substring(l.lastIndexOf('/') + 1))).end()).toList()).end());
    }

    private static Fragment legend() {
        Element list = Element.of("ul", "legend");
        for (String step : List.of("0", "1", "2", "4", "8", "16")) {
            int least = Integer.parseInt(step);
            String words = least == 0 ? "none" : least == 1 ? "1" : least == 2 ? "2 to 3" : least == 16 ? "16 or more" : least + " to " + (2 * least - 1);
            list.add(Element.of("li", "heat-" + heat(least)).add(words).end());
        }
        Fragment only = Element.of("label", "only needs-script").add(
                Element.of("input").with("type", "checkbox").with("id", "only-covered").end(), Fragment.text(" Only techniques with rules")).end();
        return Element.of("div", "legend-bar").add(list.end(), only).end();
    }

    /** The step of a count: each step holds twice as many as the one before. */
    static int heat(int count) {
        return count == 0 ? 0 : Math.min(5, 32 - Integer.numberOfLeadingZeros(count));
    }

    private Fragment column(AttackEntry tactic) {
        List<AttackEntry> techniques = map.techniques(tactic);
        Element list = Element.of("ul");
        int covered = 0;
        for (AttackEntry technique : techniques) {
            int rules = map.cell(technique, tactic).size();
            covered += rules > 0 ? 1 : 0;
            list.add(Element.of("li", rules > 0 ? "covered" : "open").add(cell(technique, rules), parts(technique, tactic)).end());
        }
        return Element.of("section", "tactic").add(Element.of("h2").add(tactic.name()).end(),
                Blocks.paragraph("share", covered + " of " + techniques.size()), list.end()).end();
    }

    private Fragment cell(AttackEntry technique, int rules) {
        return Element.of("a", "technique heat-" + heat(rules)).href(here.to(TechniqueMap.page(technique))).add(
                Element.of("span", "id").add(technique.id()).end(), Fragment.text(" "),
                Element.of("span", "name").add(technique.name()).end(), Fragment.text(" "),
                Element.of("span", "count").add(String.valueOf(rules)).add(Element.of("span", "unseen").add(rules == 1 ? " rule" : " rules").end())
                        .end()).end();
    }

    private Fragment parts(AttackEntry technique, AttackEntry tactic) {
        List<AttackEntry> parts = map.parts(technique).stream().filter(p -> p.tactics().contains(tactic.id())).toList();
        if (parts.isEmpty()) {
            return Fragment.EMPTY;
        }
        Element list = Element.of("ul");
        int covered = 0;
        for (AttackEntry part : parts) {
            int rules = map.cell(part, tactic).size();
            covered += rules > 0 ? 1 : 0;
            list.add(Element.of("li", rules > 0 ? "covered" : "open").add(cell(part, rules)).end());
        }
        return Element.of("details", "parts").add(Element.of("summary").add(covered + " of " + parts.size())
                .add(Element.of("span", "unseen").add(" sub-techniques of " + technique.name() + " covered").end()).end(), list.end()).end();
    }
}
