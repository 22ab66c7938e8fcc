package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Address;
import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import dev.tocsin.rule.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tactics, techniques and sub-techniques of a rule, framework by framework. */
final class ThreatSection {
    private final Here here;
    private final Catalog catalog;

    ThreatSection(Here here, Catalog catalog) {
        this.here = here;
        this.catalog = catalog;
    }

    Fragment of(List<Threat> threats) {
        List<Fragment> tables = new ArrayList<>();
        threats.stream().map(Threat::framework).distinct().forEach(framework -> {
            List<List<Fragment>> rows = new ArrayList<>();
            threats.stream().filter(t -> t.framework().equals(framework)).forEach(t -> rows(t, rows));
            tables.add(Blocks.table("threats", "Framework: " + framework, List.of("Level", "Id", "Name", "Reference"), rows));
        });
        return Fragment.of(tables);
    }

    private void rows(Threat threat, List<List<Fragment>> rows) {
        rows.add(row("Tactic", threat.tactic(), Fragment.text(threat.tactic().id())));
        for (Threat.Part technique : threat.techniques()) {
            rows.add(row("Technique", technique, here.technique(catalog, technique.id())));
            technique.parts().forEach(part -> rows.add(row("Sub-technique", part, here.technique(catalog, part.id()))));
        }
    }

    private static List<Fragment> row(String level, Threat.Part part, Fragment id) {
        return List.of(Fragment.text(level), id, Fragment.text(part.name()), reference(part.reference()));
    }

    /** An address as a link, or its text when it may not be linked to. */
    static Fragment reference(String address) {
        Optional<String> web = Address.web(address);
        return web.map(a -> Element.of("a", "outside").href(a).with("title", "leads away from this site").add(address.strip()).end())
                .orElseGet(() -> Fragment.text(address));
    }
}
