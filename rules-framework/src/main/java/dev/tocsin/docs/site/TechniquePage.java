package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.reference.AttackEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a technique with its sub-techniques, and the rules and hunts that name them. */
final class TechniquePage {
    private final Here here;
    private final Catalog catalog;
    private final AttackEntry technique;

    TechniquePage(Catalog catalog, AttackEntry technique) {
        this.here = new Here(TechniqueMap.page(technique));
        this.catalog = catalog;
        this.technique = technique;
    }

    Fragment main() {
        TechniqueMap map = catalog.techniques();
        Collection<Entry> all = map.under(technique);
        long rules = all.stream().filter(Entry::isRule).count();
        List<AttackEntry> parts = map.parts(technique);
        List<Fragment> out = new ArrayList<>();
        out.add(here.trail(SitePaths.MATRIX, "ATT&CK", tactics()));
        out.add(Element.of("h1").add(Element.of("span", "id").add(technique.id()).end(), Fragment.text(" " + technique.name())).end());
        long covered = parts.stream().filter(p -> map.naming(p).stream().anyMatch(Entry::isRule)).count();
        out.add(Blocks.paragraph("lead", Words.count(rules, "rule") + ", " + Words.count(all.size() - rules, "hunt")
                + (parts.isEmpty() ? "" : "; " + covered + " of " + Words.count(parts.size(), "sub-technique") + " with a rule")));
        out.add(Element.of("p").add(Element.of("a", "outside").href(technique.url()).add("What it is: attack.mitre.org").end()).end());
        if (all.isEmpty()) {
            out.add(Blocks.paragraph("nothing", "No rule or hunt names it yet."));
        }
        out.add(new EntryTable(here, catalog).of("Rules and hunts that name " + technique.id() + " itself", map.naming(technique)));
        parts.stream().filter(part -> !map.naming(part).isEmpty()).forEach(part -> out.add(part(part, map.naming(part))));
        out.add(uncovered(parts.stream().filter(part -> map.naming(part).isEmpty()).toList()));
        return Fragment.of(out);
    }

    private static Fragment uncovered(List<AttackEntry> parts) {
        if (parts.isEmpty()) {
            return Fragment.EMPTY;
        }
        Element list = Element.of("ul", "uncovered");
        parts.forEach(part -> list.add(Element.of("li").with("id", part.id()).add(Element.of("span", "id").add(part.id()).end(),
                Fragment.text(" " + part.name())).end()));
        return Element.of("section", "part").with("aria-labelledby", "uncovered-title").add(
                Element.of("h2").with("id", "uncovered-title").add("Sub-techniques that no rule or hunt names").end(), list.end()).end();
    }

    private Fragment part(AttackEntry part, Collection<Entry> entries) {
        Fragment title = Element.of("h2").with("id", part.id() + "-title").add(Element.of("span", "id").add(part.id()).end(),
                Fragment.text(" " + part.name())).end();
        return Element.of("section", "part").with("id", part.id()).with("aria-labelledby", part.id() + "-title").add(title,
                new EntryTable(here, catalog).of("Rules and hunts that name " + part.id(), entries)).end();
    }

    private String tactics() {
        return technique.tactics().stream().map(id -> catalog.techniques().tactics().stream().filter(t -> t.id().equals(id)).findFirst())
                .flatMap(Optional::stream).map(AttackEntry::name).collect(Collectors.joining(", "));
    }
}
