package dev.tocsin.docs.site;

import dev.tocsin.docs.html.Element;
import dev.tocsin.docs.html.Fragment;
import java.util.ArrayList;
import java.util.List;

/** The list of all hunts. */
final class HuntsPage {
    private final Here here = new Here(SitePaths.HUNTS);
    private final Catalog catalog;

    HuntsPage(Catalog catalog) {
        this.catalog = catalog;
    }

    Fragment main() {
        List<List<Fragment>> rows = new ArrayList<>();
        for (Entry hunt : catalog.hunts()) {
            rows.add(List.of(here.link(hunt), Fragment.text(hunt.language()), Fragment.text(String.join(", ", hunt.sources())),
                    Fragment.joined(", ", hunt.techniques().stream().map(id -> here.technique(catalog, id)).toList())));
        }
        return Fragment.of(Element.of("h1").add("Hunts").end(), Blocks.paragraph("lead", "Queries to look around with, without alerts."),
                rows.isEmpty() ? Blocks.paragraph("There is no hunt in this repository.")
                        : Blocks.table("entries", "All hunts by their names", List.of("Name", "Language", "Integrations", "Techniques"), rows));
    }
}
